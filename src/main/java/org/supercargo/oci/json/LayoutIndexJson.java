package org.supercargo.oci.json;

import org.supercargo.oci.Descriptor;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The {@code index.json} of an OCI image layout, as of image-spec's image-layout.md. Entries and
 * fields that are not understood here are kept when it is changed, since other programs may have
 * put them there.
 */
public final class LayoutIndexJson {
    /** The most bytes of an {@code index.json}. */
    public static final int MAX_BYTES = 32 << 20;

    /** The annotation of an entry that is its tag. */
    public static final String REF_NAME = "org.opencontainers.image.ref.name";

    private static final JsonMapper MAPPER = Json.mapper(MAX_BYTES);
    private static final JsonFactory ENTRY = Json.factory(MAX_BYTES);
    private static final String MANIFESTS = "manifests";
    private static final String ANNOTATIONS = "annotations";

    private final ObjectNode root;

    private LayoutIndexJson(ObjectNode root) {
        this.root = root;
    }

    /** An index without entries. */
    public static LayoutIndexJson empty() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schemaVersion", 2);
        root.putArray(MANIFESTS);
        return new LayoutIndexJson(root);
    }

    /**
     * Reads an {@code index.json}.
     *
     * @param bytes at most {@link #MAX_BYTES}
     * @throws UnreadableJsonException if the bytes are no JSON object
     */
    public static LayoutIndexJson read(byte[] bytes) throws UnreadableJsonException {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode root) {
                return new LayoutIndexJson(root);
            }
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
        throw new UnreadableJsonException("It is not a JSON object.");
    }

    /** The entries that are valid descriptors, in their order. */
    public List<Descriptor> entries() {
        List<Descriptor> entries = new ArrayList<>();
        root.path(MANIFESTS).forEach(node -> descriptor(node).ifPresent(entries::add));
        return entries;
    }

    /**
     * This index with one entry more, at the end.
     *
     * @param tag its name; empty for an entry without one
     */
    public LayoutIndexJson with(Descriptor entry, Optional<String> tag) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("mediaType", entry.mediaType());
        node.put("digest", entry.digest().toString());
        node.put("size", entry.size());
        entry.artifactType().ifPresent(type -> node.put("artifactType", type));
        tag.ifPresent(name -> node.putObject(ANNOTATIONS).put(REF_NAME, name));
        LayoutIndexJson changed = copy();
        changed.manifests().add(node);
        return changed;
    }

    /** This index without the entries that match. */
    public LayoutIndexJson without(Predicate<Descriptor> unwanted) {
        LayoutIndexJson changed = copy();
        changed.manifests().removeIf(node -> descriptor(node).filter(unwanted).isPresent());
        return changed;
    }

    /** This index with the tag taken off the entries that match; the entries stay. */
    public LayoutIndexJson untagged(Predicate<Descriptor> unwanted) {
        LayoutIndexJson changed = copy();
        for (JsonNode node : changed.manifests()) {
            boolean matches = descriptor(node).filter(unwanted).isPresent();
            if (matches && node.get(ANNOTATIONS) instanceof ObjectNode annotations) {
                annotations.remove(REF_NAME);
            }
        }
        return changed;
    }

    public byte[] toBytes() {
        return MAPPER.writeValueAsBytes(root);
    }

    private LayoutIndexJson copy() {
        return new LayoutIndexJson(root.deepCopy());
    }

    /** The list of entries; one that is missing or null is begun. */
    private ArrayNode manifests() {
        return root.get(MANIFESTS) instanceof ArrayNode list ? list : root.putArray(MANIFESTS);
    }

    private static Optional<Descriptor> descriptor(JsonNode node) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(MAPPER.createObjectNode().set("entry", node));
            return Json.readObject(ENTRY, bytes, LayoutIndexJson::readEntry);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("what was read from JSON can be written as JSON", e);
        }
    }

    private static Optional<Descriptor> readEntry(JsonCursor json) {
        List<Optional<Descriptor>> found = new ArrayList<>();
        DescriptorReader reader = new DescriptorReader(json, new Warnings());
        json.eachField(name -> found.add(reader.single(name)));
        return found.getFirst();
    }
}
