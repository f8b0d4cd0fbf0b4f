package org.supercargo.registry;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Knows a fixed list of credentials for every registry. */
public final class TestCredentials {
    private TestCredentials() {}

    public static CredentialProvider of(FoundCredential... credentials) {
        return (_, _) -> {
            Iterator<FoundCredential> rest = List.of(credentials).iterator();
            return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        };
    }

    public static FoundCredential password(String user, String password, String source) {
        return new FoundCredential(
                new Credential.UserPassword(user, new Secret(password)), source, "");
    }

    public static FoundCredential identityToken(String token, String source) {
        return new FoundCredential(new Credential.IdentityToken("", new Secret(token)), source, "");
    }

    public static FoundCredential bearerToken(String token, String source) {
        return new FoundCredential(new Credential.BearerToken(new Secret(token)), source, "");
    }

    /** The header value of a Basic sign-in. */
    public static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
