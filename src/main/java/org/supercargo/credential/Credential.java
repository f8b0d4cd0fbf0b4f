package org.supercargo.credential;

/**
 * What opens a registry. "No credential" is never a value of this type but an empty {@link
 * java.util.Optional}.
 */
public sealed interface Credential {
    /** A user with a password or an access token in its place. */
    record UserPassword(String user, Secret password) implements Credential {}

    /**
     * A refresh token that a token server turns into access tokens (docker's {@code
     * identitytoken}).
     */
    record IdentityToken(String user, Secret token) implements Credential {}

    /** A token that is sent as it is (docker's {@code registrytoken}). */
    record BearerToken(Secret token) implements Credential {}
}
