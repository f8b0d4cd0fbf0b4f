package org.supercargo.sample.store;

import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.sample.json.Json;
import org.supercargo.sample.json.JsonSyntaxException;

import java.util.List;
import java.util.Optional;

/**
 * A manifest or index as it was pushed, and what the registry needs to know of its content.
 *
 * @param blobs the blobs it cannot be without
 * @param manifests the entries of an index
 * @param artifactType the type by which referrers are filtered
 */
public record StoredManifest(
        Digest digest,
        String mediaType,
        byte[] bytes,
        List<Digest> blobs,
        List<Digest> manifests,
        Optional<Digest> subject,
        Optional<String> artifactType,
        Json.Fields annotations) {

    /**
     * Reads a pushed document.
     *
     * @param contentType what the client calls it; without one the document's own media type counts
     * @throws Refusal with {@code MANIFEST_INVALID} if it is not a document of that type
     */
    public static StoredManifest parse(Digest digest, Optional<String> contentType, byte[] bytes) {
        Json.Fields document = document(bytes);
        Optional<String> own = document.text("mediaType");
        String type =
                contentType
                        .map(MediaType::normalize)
                        .or(() -> own)
                        .orElseThrow(() -> invalid("the media type is missing"));
        if (own.isPresent() && !MediaType.normalize(own.get()).equals(type)) {
            throw invalid("the document says it is " + own.get() + ", not " + type);
        }
        ManifestContent content = ManifestContent.of(type, document);
        return new StoredManifest(
                digest,
                type,
                bytes.clone(),
                content.blobs(),
                content.manifests(),
                content.subject(),
                content.artifactType(),
                document.object("annotations").orElse(Json.object()));
    }

    private static Json.Fields document(byte[] bytes) {
        try {
            if (Json.parse(bytes) instanceof Json.Fields document) {
                return document;
            }
            throw invalid("the document is not a JSON object");
        } catch (JsonSyntaxException e) {
            throw invalid(e.getMessage());
        }
    }

    static Refusal invalid(String message) {
        return new Refusal(RefusalCode.MANIFEST_INVALID, message);
    }

    /** The descriptor with which the referrers API lists this manifest. */
    public Json.Fields descriptor() {
        Json.Fields descriptor =
                Json.object()
                        .with("mediaType", mediaType)
                        .with("digest", digest.toString())
                        .with("size", bytes.length)
                        .withOptional("artifactType", artifactType);
        return annotations.fields().isEmpty()
                ? descriptor
                : descriptor.with("annotations", annotations);
    }
}
