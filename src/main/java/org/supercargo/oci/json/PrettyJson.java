package org.supercargo.oci.json;

import org.supercargo.oci.DisplayText;

import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;

/**
 * Lays out JSON for reading without changing what it says: the order of names, the spelling of
 * numbers and escapes in strings stay as they were sent.
 */
public final class PrettyJson {
    private static final JsonFactory FACTORY = Json.factory(Json.MAX_DOCUMENT);
    private static final int GROWTH = 8;
    private static final int SMALL = 1 << 16;

    private PrettyJson() {}

    /**
     * The bytes as indented JSON, or as they are if they are not a JSON object. Control and
     * bidirectional characters are visible either way.
     *
     * @param bytes any bytes, as UTF-8
     */
    public static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return DisplayText.whole(
                Json.isObject(FACTORY, text) ? layOut(text) : text.replace("\r\n", "\n"));
    }

    /**
     * Deep nesting could make a small document huge by its indentation alone; such a one stays as
     * it was sent.
     */
    private static String layOut(String json) {
        JsonLayout layout = new JsonLayout(Math.max(SMALL, json.length() * GROWTH));
        return layout.write(json).orElse(json);
    }
}
