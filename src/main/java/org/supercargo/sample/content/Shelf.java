package org.supercargo.sample.content;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Tag;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.store.Repository;
import org.supercargo.sample.store.StoredManifest;

import java.util.Optional;

/**
 * Puts content into one repository and gives the descriptors by which other content points to it.
 */
final class Shelf {
    private final Repository repository;

    Shelf(Repository repository) {
        this.repository = repository;
    }

    Json.Fields blob(String mediaType, byte[] bytes) {
        Digest digest = Digest.sha256(bytes);
        repository.keep(digest, bytes);
        return descriptor(mediaType, digest, bytes.length);
    }

    /** The content-free blob of artifacts that have no configuration or layers of their own. */
    Json.Fields emptyBlob() {
        return blob(Descriptor.EMPTY.mediaType(), new byte[] {'{', '}'});
    }

    /** Stores a manifest or index, which must say its media type, under its digest and tags. */
    Json.Fields manifest(Json.Fields document, String... tags) {
        byte[] bytes = document.bytes();
        Digest digest = Digest.sha256(bytes);
        StoredManifest manifest = StoredManifest.parse(digest, Optional.empty(), bytes);
        repository.put(digest, manifest);
        for (String tag : tags) {
            repository.put(Tag.parse(tag), manifest);
        }
        return descriptor(manifest.mediaType(), digest, bytes.length);
    }

    /** Takes a tag away again, as a user would. */
    void untag(String tag) {
        repository.delete(Tag.parse(tag));
    }

    private static Json.Fields descriptor(String mediaType, Digest digest, long size) {
        return Json.object()
                .with("mediaType", mediaType)
                .with("digest", digest.toString())
                .with("size", size);
    }

    /** The beginning of every manifest and index. */
    static Json.Fields document(String mediaType) {
        return Json.object().with("schemaVersion", 2).with("mediaType", mediaType);
    }

    static Json.Fields ociManifest() {
        return document(MediaType.OCI_MANIFEST);
    }

    /** The beginning of an OCI manifest that holds something other than an image. */
    static Json.Fields artifact(String artifactType) {
        return ociManifest().with("artifactType", artifactType);
    }
}
