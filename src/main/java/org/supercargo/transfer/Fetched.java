package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;

import java.util.List;

/** A manifest of the source, with what it says. */
record Fetched(RawManifest raw, Document document) {
    Digest digest() {
        return raw.digest();
    }

    boolean isIndex() {
        return document instanceof ImageIndex;
    }

    /** The manifests right below this one: only an index has such. */
    List<Descriptor> manifests() {
        return isIndex()
                ? document.children().stream()
                        .filter(entry -> MediaType.isManifest(entry.mediaType()))
                        .toList()
                : List.of();
    }

    /**
     * The blobs right below this one. In an index these are entries of types that are no manifests.
     */
    List<Descriptor> blobs() {
        return isIndex()
                ? document.children().stream()
                        .filter(entry -> !MediaType.isManifest(entry.mediaType()))
                        .toList()
                : document.children();
    }
}
