package org.supercargo.ui.image;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;

import java.util.Optional;

/** What a digest in the text of a document points at, and so where a click on it leads. */
enum DigestMeaning {
    CONFIG,
    LAYER,
    MANIFEST,
    /** Nothing that can be shown: the digest is copied. */
    OTHER;

    static DigestMeaning of(Document document, Digest digest) {
        if (document.subject().filter(subject -> subject.digest().equals(digest)).isPresent()) {
            return MANIFEST;
        }
        Optional<Descriptor> child =
                document.children().stream().filter(c -> c.digest().equals(digest)).findFirst();
        return child.map(found -> ofChild(document, found)).orElse(OTHER);
    }

    private static DigestMeaning ofChild(Document document, Descriptor child) {
        if (document instanceof ImageIndex || MediaType.isManifest(child.mediaType())) {
            return MANIFEST;
        }
        boolean config =
                document instanceof Manifest manifest
                        && manifest.config().digest().equals(child.digest());
        return config ? CONFIG : LAYER;
    }
}
