package org.supercargo.oci.json;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * The index that lists what refers to a manifest, under a tag of its own, for registries that keep
 * no such list themselves (distribution-spec, "Referrers Tag Schema"). Entries that others made are
 * kept as they are.
 */
public final class ReferrersIndexJson {
    private static final JsonMapper MAPPER = Json.mapper(Json.MAX_DOCUMENT);
    private static final String MANIFESTS = "manifests";

    private ReferrersIndexJson() {}

    /**
     * An index with one entry more.
     *
     * @param before the index so far; empty to begin one
     * @return empty if the entry is in it already
     * @throws UnreadableJsonException if the index so far is none
     */
    public static Optional<byte[]> with(Optional<byte[]> before, Descriptor entry)
            throws UnreadableJsonException {
        ObjectNode root = before.isEmpty() ? begun() : read(before.get());
        ArrayNode entries = entries(root);
        for (JsonNode node : entries) {
            if (isFor(node, entry.digest())) {
                return Optional.empty();
            }
        }
        entries.add(node(entry));
        return Optional.of(MAPPER.writeValueAsBytes(root));
    }

    /**
     * An index without the entry of a digest.
     *
     * @return empty if there is none
     * @throws UnreadableJsonException if the index so far is none
     */
    public static Optional<byte[]> without(byte[] before, Digest digest)
            throws UnreadableJsonException {
        ObjectNode root = read(before);
        ArrayNode entries = entries(root);
        int size = entries.size();
        entries.removeIf(node -> isFor(node, digest));
        return entries.size() < size
                ? Optional.of(MAPPER.writeValueAsBytes(root))
                : Optional.empty();
    }

    private static ObjectNode begun() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schemaVersion", 2);
        root.put("mediaType", MediaType.OCI_INDEX);
        return root;
    }

    private static ObjectNode read(byte[] bytes) throws UnreadableJsonException {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode root) {
                return root;
            }
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
        throw new UnreadableJsonException("It is not a JSON object.");
    }

    private static ArrayNode entries(ObjectNode root) {
        return root.get(MANIFESTS) instanceof ArrayNode list ? list : root.putArray(MANIFESTS);
    }

    private static boolean isFor(JsonNode node, Digest digest) {
        return digest.toString().equals(node.path("digest").asString(""));
    }

    private static ObjectNode node(Descriptor entry) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("mediaType", entry.mediaType());
        node.put("digest", entry.digest().toString());
        node.put("size", entry.size());
        entry.artifactType().ifPresent(type -> node.put("artifactType", type));
        if (!entry.annotations().isEmpty()) {
            ObjectNode annotations = node.putObject("annotations");
            entry.annotations().forEach(annotations::put);
        }
        return node;
    }
}
