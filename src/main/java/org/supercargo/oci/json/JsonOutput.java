package org.supercargo.oci.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the JSON documents that this program gives to others. */
public final class JsonOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonOutput() {}

    /**
     * Writes maps, lists, texts, numbers, booleans, nulls and {@link #embed embedded} documents on
     * one line.
     */
    public static String write(Map<String, ?> document) {
        return MAPPER.writeValueAsString(document);
    }

    /** Writes a text as JSON does, in quotation marks. */
    public static String write(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** As {@link #write(Map)}, laid out for reading. */
    public static String writePretty(Map<String, ?> document) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    /**
     * Makes a foreign document a value for {@link #write}: as JSON if it is JSON, else as a text.
     */
    public static Object embed(byte[] document) {
        try {
            JsonNode tree = Json.mapper(Json.MAX_DOCUMENT).readTree(document);
            return tree;
        } catch (JacksonException e) {
            return new String(document, StandardCharsets.UTF_8);
        }
    }
}
