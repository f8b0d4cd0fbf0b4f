package org.supercargo.credential.file;

import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.credential.json.LenientJson;
import org.supercargo.credential.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads one entry of {@code auths}. What it throws never quotes the entry. */
final class AuthEntry {
    private AuthEntry() {}

    /**
     * The entry's credential: its registry token, else its identity token, else user and password.
     *
     * @return empty if the entry only marks that there is a sign-in elsewhere
     * @throws MalformedJsonException if the entry cannot be understood
     */
    static Optional<Credential> read(JsonNode node) throws MalformedJsonException {
        JsonNode entry = LenientJson.object(node);
        Optional<Credential> registryToken = registryToken(entry);
        Optional<String> identityToken = LenientJson.text(entry, "identitytoken");
        Optional<String> auth = LenientJson.text(entry, "auth");
        Optional<Credential.UserPassword> login =
                auth.isPresent() ? decode(auth.get()) : fields(entry);
        if (registryToken.isPresent()) {
            return registryToken;
        }
        if (identityToken.isPresent()) {
            String user = login.map(Credential.UserPassword::user).orElse("");
            return Optional.of(new Credential.IdentityToken(user, new Secret(identityToken.get())));
        }
        return login.map(Credential.class::cast);
    }

    /** Only the registry token, which counts even where a helper keeps the sign-in. */
    static Optional<Credential> registryToken(JsonNode entry) throws MalformedJsonException {
        return LenientJson.text(LenientJson.object(entry), "registrytoken")
                .map(token -> new Credential.BearerToken(new Secret(token)));
    }

    private static Optional<Credential.UserPassword> fields(JsonNode entry)
            throws MalformedJsonException {
        Optional<String> user = LenientJson.text(entry, "username");
        Optional<String> password = LenientJson.text(entry, "password");
        return user.map(name -> new Credential.UserPassword(name, new Secret(password.orElse(""))));
    }

    /** Reads base64 of {@code user:password}, padded or not; both empty is no sign-in. */
    static Optional<Credential.UserPassword> decode(String auth) throws MalformedJsonException {
        String login = text(auth);
        int colon = login.indexOf(':');
        if (colon < 0) {
            throw new MalformedJsonException("has no colon between user and password in “auth”");
        }
        String password = login.substring(colon + 1).replaceAll("\0+$", "");
        if (colon == 0 && !password.isEmpty()) {
            throw new MalformedJsonException("has no user in “auth”");
        }
        return colon == 0
                ? Optional.empty()
                : Optional.of(
                        new Credential.UserPassword(
                                login.substring(0, colon), new Secret(password)));
    }

    private static String text(String auth) throws MalformedJsonException {
        try {
            byte[] bytes = Base64.getDecoder().decode(auth.replaceAll("[\r\n]", ""));
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException("has an “auth” that is not base64");
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("has an “auth” that is not UTF-8 text");
        }
    }
}
