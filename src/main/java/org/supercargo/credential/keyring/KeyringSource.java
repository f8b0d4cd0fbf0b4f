package org.supercargo.credential.keyring;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.Secret;
import org.supercargo.credential.file.FileSource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The last fallback: where a file has an empty entry and names no helper, the keyring of the system
 * may hold base64 of {@code user:password}, or of a token.
 */
public final class KeyringSource implements CredentialSource {
    private final List<FileSource> files;
    private final KeyringProgram keyring;

    public KeyringSource(List<FileSource> files, KeyringProgram keyring) {
        this.files = List.copyOf(files);
        this.keyring = keyring;
    }

    @Override
    public Place place() {
        return new Place("keyring", keyring.location());
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        Optional<String> account =
                files.stream().flatMap(file -> file.emptyEntries(request).stream()).findFirst();
        return List.of(
                account.map(key -> finding(keyring.read(key)))
                        .orElseGet(
                                () ->
                                        Finding.none(
                                                place(),
                                                "No file has an empty entry that points to it.")));
    }

    private Finding finding(KeyringAnswer answer) {
        return switch (answer) {
            case KeyringAnswer.Found(Secret value) -> decoded(value);
            case KeyringAnswer.NotFound() ->
                    without(Outcome.NOT_FOUND, "The keyring has no such entry.", "");
            case KeyringAnswer.Missing(String program, String remedy) ->
                    without(Outcome.HELPER_MISSING, program + " is not installed.", remedy);
            case KeyringAnswer.Failed(String reason) ->
                    without(Outcome.FAILED, reason, "Unlock the keyring, or sign in here.");
            case KeyringAnswer.Unsupported() ->
                    without(Outcome.SKIPPED, "It cannot be read on this system.", "");
        };
    }

    private Finding decoded(Secret value) {
        Optional<String> text = decode(value.reveal());
        if (text.isEmpty() || text.get().isEmpty()) {
            return without(
                    Outcome.MALFORMED,
                    "The keyring's entry is not base64 of a sign-in.",
                    "Sign in again with the program that made it.");
        }
        return Finding.found(place(), credential(text.get()));
    }

    private static Optional<String> decode(String value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value);
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty(); // said as malformed; the reason could quote the secret
        }
    }

    private static Credential credential(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Credential.BearerToken(new Secret(text))
                : new Credential.UserPassword(
                        text.substring(0, colon), new Secret(text.substring(colon + 1)));
    }

    private Finding without(Outcome outcome, String detail, String remedy) {
        return Finding.without(place(), outcome, detail, remedy);
    }
}
