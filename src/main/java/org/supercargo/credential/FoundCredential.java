package org.supercargo.credential;

/**
 * A credential and where it came from.
 *
 * @param source the kind of place, in plain words: "docker configuration", "sign-in of this
 *     session"
 * @param location the file or helper that held it; may be empty
 */
public record FoundCredential(Credential credential, String source, String location) {
    /** Source and location as one phrase for messages. */
    public String origin() {
        return location.isEmpty() ? source : source + " (" + location + ")";
    }

    /** Who it signs in. */
    public Account account() {
        return new Account(credential.user(), credential.kind(), origin());
    }
}
