package org.supercargo.registry.http;

/**
 * Says which sign-in a request went out with; it travels with the request as a tag.
 *
 * @param source where the credential came from, in plain words
 * @param used false if the request went out without a sign-in, because this one was refused before
 */
public record CredentialOrigin(String source, boolean used) {
    @Override
    public String toString() {
        return used ? source : "none, after " + source + " was refused";
    }
}
