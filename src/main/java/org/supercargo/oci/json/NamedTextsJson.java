package org.supercargo.oci.json;

import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes small files of names and texts, {@code {"refs":{"name":"text",…}}}. */
public final class NamedTextsJson {
    private static final JsonFactory FACTORY = Json.factory(Json.MAX_DOCUMENT);

    private NamedTextsJson() {}

    /**
     * Reads the texts of one field; empty if there is no such field.
     *
     * @throws UnreadableJsonException if the bytes are no JSON object
     */
    public static SortedMap<String, String> read(byte[] bytes, String field)
            throws UnreadableJsonException {
        SortedMap<String, String> texts = new TreeMap<>();
        return Json.readObject(
                FACTORY,
                bytes,
                json -> {
                    json.eachField(
                            name -> {
                                if (name.equals(field)) {
                                    texts.putAll(json.texts());
                                }
                            });
                    return texts;
                });
    }

    /** Writes the texts as the one field of an object, sorted by name and laid out for reading. */
    public static byte[] write(String field, SortedMap<String, String> texts) {
        return (JsonOutput.writePretty(Map.of(field, texts)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
