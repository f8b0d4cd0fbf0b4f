package org.supercargo.oci.json;

import org.supercargo.oci.MediaType;

import tools.jackson.core.json.JsonFactory;

import java.util.Optional;

/**
 * Tells the media type of a manifest of which only the bytes are known: the one it gives itself,
 * else that of its shape.
 */
public final class DeclaredMediaType {
    private static final JsonFactory FACTORY = Json.factory(Json.MAX_DOCUMENT);

    private DeclaredMediaType() {}

    /** The media type; empty if the bytes are no manifest. */
    public static Optional<String> of(byte[] bytes) {
        try {
            DocumentFields fields = Json.readObject(FACTORY, bytes, DocumentFields::readFrom);
            return fields.mediaType.or(() -> shape(fields));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> shape(DocumentFields fields) {
        if (fields.has("manifests")) {
            return Optional.of(MediaType.OCI_INDEX);
        }
        boolean manifest = fields.has("config") && fields.has("layers");
        return manifest ? Optional.of(MediaType.OCI_MANIFEST) : Optional.empty();
    }
}
