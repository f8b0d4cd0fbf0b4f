package org.supercargo.sample.json;

/** Says that bytes are no JSON document, and where. */
public final class JsonSyntaxException extends Exception {
    public JsonSyntaxException(String message) {
        super(message);
    }
}
