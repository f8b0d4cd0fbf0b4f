package org.supercargo.cli.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the JSON objects that commands print: names and values in turn, in the order given, nulls
 * allowed.
 */
public final class JsonDocuments {
    private JsonDocuments() {}

    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            document.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return document;
    }
}
