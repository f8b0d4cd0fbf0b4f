package org.supercargo.credential;

/**
 * Where a credential may be.
 *
 * @param source the kind of place, in plain words: "docker configuration", "sign-in of this
 *     session"
 * @param location the file, program or variable; may be empty
 */
public record Place(String source, String location) {
    /** Source and location as one phrase for messages. */
    public String words() {
        return location.isEmpty() ? source : source + " (" + location + ")";
    }
}
