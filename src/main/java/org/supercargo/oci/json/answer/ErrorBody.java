package org.supercargo.oci.json.answer;

import java.util.List;

/**
 * What the body of a failed answer says, made harmless to look at and without what looks like a
 * secret.
 *
 * @param errors the registry's errors; at most sixteen
 * @param text the beginning of a body that is no error of a registry (HTML, plain text), on one
 *     line; else empty
 */
public record ErrorBody(List<Entry> errors, String text) {
    /**
     * One error.
     *
     * @param code a code such as {@code MANIFEST_UNKNOWN}; empty if the registry gave none
     * @param message what the registry says to a person; empty if it gave nothing
     */
    public record Entry(String code, String message) {}

    static final ErrorBody NOTHING = new ErrorBody(List.of(), "");

    public ErrorBody {
        errors = List.copyOf(errors);
    }
}
