package org.supercargo.credential.helper;

import org.supercargo.credential.Credential;
import org.supercargo.credential.SafeText;
import org.supercargo.credential.Secret;
import org.supercargo.credential.json.LenientJson;
import org.supercargo.credential.json.MalformedJsonException;
import org.supercargo.credential.program.ProgramResult;

import tools.jackson.databind.JsonNode;

/** The words of the credential helper protocol: what goes in, and what an answer means. */
final class HelperProtocol {
    private static final String NOT_FOUND = "credentials not found in native keychain";
    private static final String TOKEN_USER = "<token>";

    private HelperProtocol() {}

    /** Reads the answer to {@code get}. */
    static HelperAnswer readGet(ProgramResult result) {
        return switch (result) {
            case ProgramResult.Ended ended when ended.status() == 0 -> credential(ended.output());
            default -> readFailure(result);
        };
    }

    /** Reads the end of a run that did not bring what was asked for. */
    static HelperAnswer readFailure(ProgramResult result) {
        return switch (result) {
            case ProgramResult.Ended ended -> refusal(ended);
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

    private static HelperAnswer refusal(ProgramResult.Ended ended) {
        String said = ended.output().strip();
        if (said.equals(NOT_FOUND)) {
            return new HelperAnswer.NotFound();
        }
        String quotable = SafeText.of(said.isEmpty() ? ended.errors() : said);
        return new HelperAnswer.Failed(
                quotable.isEmpty()
                        ? "The helper ended with status " + ended.status() + "."
                        : "The helper says: “" + quotable + "”.");
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
}
