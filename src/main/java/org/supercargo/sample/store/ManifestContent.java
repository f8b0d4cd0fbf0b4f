package org.supercargo.sample.store;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.MediaType;
import org.supercargo.sample.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads from a manifest or index what it refers to. Documents of unknown types refer to nothing.
 */
record ManifestContent(
        List<Digest> blobs,
        List<Digest> manifests,
        Optional<Digest> subject,
        Optional<String> artifactType) {

    static ManifestContent of(String mediaType, Json.Fields document) {
        Optional<Digest> subject = document.object("subject").map(ManifestContent::digest);
        Optional<String> artifactType =
                document.text("artifactType").filter(type -> !type.isEmpty());
        return switch (mediaType) {
            case MediaType.OCI_MANIFEST, MediaType.DOCKER_MANIFEST -> {
                Json.Fields config = config(document);
                List<Digest> blobs = new ArrayList<>(List.of(digest(config)));
                blobs.addAll(held(document, "layers"));
                yield new ManifestContent(
                        blobs, List.of(), subject, artifactType.or(() -> config.text("mediaType")));
            }
            case MediaType.OCI_INDEX, MediaType.DOCKER_LIST ->
                    new ManifestContent(
                            List.of(), held(document, "manifests"), subject, artifactType);
            default -> new ManifestContent(List.of(), List.of(), subject, artifactType);
        };
    }

    private static Json.Fields config(Json.Fields document) {
        if (document.array("manifests").isPresent()) {
            throw StoredManifest.invalid("an image manifest cannot have manifests");
        }
        return document.object("config")
                .orElseThrow(() -> StoredManifest.invalid("the manifest has no config"));
    }

    /** The digests of an array of descriptors, without those that are held elsewhere. */
    private static List<Digest> held(Json.Fields document, String field) {
        List<Digest> digests = new ArrayList<>();
        for (Json item : items(document, field)) {
            if (!(item instanceof Json.Fields descriptor)) {
                throw StoredManifest.invalid("an entry of " + field + " is not a descriptor");
            }
            if (descriptor.array("urls").filter(urls -> !urls.isEmpty()).isEmpty()) {
                digests.add(digest(descriptor));
            }
        }
        return digests;
    }

    private static List<Json> items(Json.Fields document, String field) {
        return switch (document.fields().get(field)) {
            case Json.Items(var items) -> items;
            case Json.Word word when word == Json.Word.NULL -> List.of();
            case null, default -> throw StoredManifest.invalid("the document has no " + field);
        };
    }

    private static Digest digest(Json.Fields descriptor) {
        try {
            return Digest.parse(
                    descriptor
                            .text("digest")
                            .orElseThrow(
                                    () -> StoredManifest.invalid("a descriptor has no digest")));
        } catch (InvalidNameException e) {
            throw StoredManifest.invalid(e.getMessage());
        }
    }
}
