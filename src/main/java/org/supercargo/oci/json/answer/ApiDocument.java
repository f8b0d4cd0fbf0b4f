package org.supercargo.oci.json.answer;

import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.UnreadableJsonException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * An answer of a vendor's own API, or a part of one, of which only a few fields are wanted. What is
 * missing or of another type than asked for counts as absent.
 */
public final class ApiDocument {
    /** The most bytes of an answer. */
    public static final int MAX_ANSWER = 8 << 20;

    private static final JsonMapper MAPPER = Json.mapper(MAX_ANSWER);

    private final JsonNode node;

    private ApiDocument(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads an answer.
     *
     * @param body at most {@link #MAX_ANSWER} bytes; an empty one is an empty document
     * @throws UnreadableJsonException if it is no JSON
     */
    public static ApiDocument read(byte[] body) throws UnreadableJsonException {
        try {
            return new ApiDocument(MAPPER.readTree(body));
        } catch (JacksonException e) {
            throw Json.unreadable(e);
        }
    }

    /** The elements of this document, if it is an array. */
    public List<ApiDocument> elements() {
        return node.isArray() ? node.valueStream().map(ApiDocument::new).toList() : List.of();
    }

    /** What is found by going down these fields. */
    public ApiDocument at(String... fields) {
        JsonNode found = node;
        for (String field : fields) {
            found = found.path(field);
        }
        return new ApiDocument(found);
    }

    /** The text or number below these fields, as text. */
    public Optional<String> text(String... fields) {
        JsonNode found = at(fields).node;
        boolean plain = found.isString() || found.isNumber();
        return plain ? Optional.of(found.asString()).filter(t -> !t.isBlank()) : Optional.empty();
    }

    /** The texts of the array below these fields; other elements are left out. */
    public List<String> texts(String... fields) {
        return at(fields).elements().stream().flatMap(e -> e.text().stream()).toList();
    }
}
