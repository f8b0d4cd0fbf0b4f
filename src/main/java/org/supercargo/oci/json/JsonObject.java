package org.supercargo.oci.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small document of this program's own making, read back field by field. What {@link JsonOutput}
 * writes can be read so.
 */
public final class JsonObject {
    private static final JsonMapper MAPPER = Json.mapper(64L << 20);

    private final ObjectNode node;

    private JsonObject(ObjectNode node) {
        this.node = node;
    }

    /**
     * Reads a document.
     *
     * @param bytes at most 64 MiB
     * @throws UnreadableJsonException if the bytes are no JSON object
     */
    public static JsonObject read(byte[] bytes) throws UnreadableJsonException {
        try {
            return of(MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
    }

    private static JsonObject of(JsonNode node) throws UnreadableJsonException {
        if (node instanceof ObjectNode object) {
            return new JsonObject(object);
        }
        throw new UnreadableJsonException("It is not a JSON object.");
    }

    /** The text of a field that must be there. */
    public String text(String name) throws UnreadableJsonException {
        return textIfAny(name)
                .orElseThrow(() -> new UnreadableJsonException("It has no text “" + name + "”."));
    }

    /** The text of a field; empty if the field is missing or no text. */
    public Optional<String> textIfAny(String name) {
        return node.path(name).stringValueOpt();
    }

    /** The number of a field that must be there. */
    public long number(String name) throws UnreadableJsonException {
        JsonNode value = node.path(name);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new UnreadableJsonException("It has no number “" + name + "”.");
        }
        return value.longValue();
    }

    /** The texts of a list; empty if the field is missing. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(value -> value.stringValueOpt().ifPresent(texts::add));
        return texts;
    }

    /** The objects of a list; empty if the field is missing. */
    public List<JsonObject> objects(String name) throws UnreadableJsonException {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode value : node.path(name)) {
            objects.add(of(value));
        }
        return objects;
    }
}
