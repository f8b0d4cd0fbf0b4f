package org.supercargo.credential.helper;

import org.supercargo.credential.Credential;
import org.supercargo.credential.SafeText;
import org.supercargo.credential.Secret;
import org.supercargo.credential.json.LenientJson;
import org.supercargo.credential.json.MalformedJsonException;
import org.supercargo.credential.program.ProgramResult;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of the credential helper protocol: what goes in, and what an answer means. */
final class HelperProtocol {
    private static final String NOT_FOUND = "credentials not found in native keychain";
    private static final String TOKEN_USER = "<token>";

    private HelperProtocol() {}

    /** Reads the answer to {@code get}. */
    static HelperAnswer readGet(ProgramResult result) {
        Optional<String> output = output(result);
        if (output.isPresent()) {
            return credential(output.get());
        }
        return result instanceof ProgramResult.Ended ended && isNotFound(ended)
                ? new HelperAnswer.NotFound()
                : problem(result);
    }

    /** Reads the answer to {@code store}: empty if it was kept. */
    static Optional<HelperAnswer.Problem> readStore(ProgramResult result) {
        return output(result).isPresent() ? Optional.empty() : Optional.of(problem(result));
    }

    /** Reads the answer to {@code erase}: empty if nothing is kept any more. */
    static Optional<HelperAnswer.Problem> readErase(ProgramResult result) {
        boolean gone = result instanceof ProgramResult.Ended ended && isNotFound(ended);
        return gone ? Optional.empty() : readStore(result);
    }

    /** Reads the answer to {@code list}: users by server key; empty if it is none. */
    static Optional<Map<String, String>> readList(ProgramResult result) {
        return output(result).flatMap(HelperProtocol::users);
    }

    private static Optional<String> output(ProgramResult result) {
        return result instanceof ProgramResult.Ended(int status, String output, String _)
                        && status == 0
                ? Optional.of(output)
                : Optional.empty();
    }

    /** Helpers say why they failed on their standard output. */
    private static boolean isNotFound(ProgramResult.Ended ended) {
        return ended.output().strip().equals(NOT_FOUND);
    }

    private static HelperAnswer.Problem problem(ProgramResult result) {
        return switch (result) {
            case ProgramResult.Ended ended -> new HelperAnswer.Failed(said(ended));
            case ProgramResult.TimedOut(long seconds) ->
                    new HelperAnswer.Failed(
                            "The helper did not answer within " + seconds + " s and was ended.");
            case ProgramResult.TooMuchOutput() ->
                    new HelperAnswer.Failed("The helper printed more than 1 MiB and was ended.");
            case ProgramResult.NotStarted() ->
                    new HelperAnswer.Failed("The system could not start the helper.");
            case ProgramResult.Cancelled() -> new HelperAnswer.Cancelled();
        };
    }

    private static String said(ProgramResult.Ended ended) {
        String quotable = SafeText.of(ended.output().isBlank() ? ended.errors() : ended.output());
        return quotable.isEmpty()
                ? "The helper ended with status " + ended.status() + "."
                : "The helper says: “" + quotable + "”.";
    }

    private static HelperAnswer credential(String output) {
        try {
            JsonNode answer = LenientJson.object(LenientJson.parse(output));
            String user = LenientJson.text(answer, "Username").orElse("");
            String secret = LenientJson.text(answer, "Secret").orElse("");
            return secret.isEmpty()
                    ? new HelperAnswer.NotFound()
                    : new HelperAnswer.Found(credential(user, new Secret(secret)));
        } catch (MalformedJsonException e) {
            return new HelperAnswer.Malformed(
                    "The helper's answer is not what a helper answers: it " + e.getMessage() + ".");
        }
    }

    private static Credential credential(String user, Secret secret) {
        return user.equals(TOKEN_USER)
                ? new Credential.IdentityToken("", secret)
                : new Credential.UserPassword(user, secret);
    }

    private static Optional<Map<String, String>> users(String output) {
        try {
            JsonNode answer = LenientJson.object(LenientJson.parse(output));
            Map<String, String> users = new HashMap<>();
            for (String key : answer.propertyNames()) {
                users.put(key, LenientJson.text(answer, key).orElse(""));
            }
            return Optional.of(users);
        } catch (MalformedJsonException e) {
            return Optional.empty(); // a helper that cannot list is as good as one without a list
        }
    }

    /** The document that {@code store} reads. It holds the secret. */
    static String storeDocument(String serverKey, Credential credential) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ServerURL", serverKey)
                .put("Username", storedUser(credential))
                .put("Secret", storedSecret(credential).reveal())
                .toString();
    }

    private static String storedUser(Credential credential) {
        return credential instanceof Credential.UserPassword(String user, Secret _)
                ? user
                : TOKEN_USER;
    }

    private static Secret storedSecret(Credential credential) {
        return switch (credential) {
            case Credential.UserPassword(String _, Secret password) -> password;
            case Credential.IdentityToken(String _, Secret token) -> token;
            case Credential.BearerToken(Secret token) -> token;
        };
    }
}
