package org.supercargo.service.ecr;

import org.supercargo.content.AccountSignIn;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.ecr.AwsFailure;

import java.util.List;

/** Tells what went wrong at AWS in the one family of failures that every caller knows. */
final class AwsWords {
    private AwsWords() {}

    static ContentException of(AwsFailure failure, Attempt attempt) {
        String cause = failure.getMessage();
        return switch (failure.kind()) {
            case NOT_SIGNED_IN, SETTINGS ->
                    new ContentException.SignInRequired(
                            attempt,
                            new AccountSignIn(cause, failure.remedy(), failure.command()),
                            failure);
            case DENIED -> new ContentException.Denied(saying(cause, attempt));
            case NOT_FOUND -> new ContentException.NotFound(attempt, cause, failure.remedy());
            case ALREADY_EXISTS ->
                    new ContentException.Conflict(
                            attempt,
                            "it exists already on " + attempt.place() + ". Nothing was changed.",
                            "Choose another name, or open the repository.");
            case CONFLICT, REJECTED ->
                    new ContentException.Conflict(attempt, cause, failure.remedy());
            case UNREACHABLE -> new ContentException.Unreachable(attempt, cause, failure);
            case CANCELLED -> new ContentException.Cancelled(attempt);
            case OTHER -> new ContentException.ServerFailure(saying(cause, attempt));
        };
    }

    private static Attempt saying(String sentence, Attempt attempt) {
        var said = new Attempt.RegistryError("", sentence.replaceFirst("\\.$", ""));
        return new Attempt(
                attempt.action(),
                attempt.place(),
                attempt.repository(),
                attempt.status(),
                List.of(said));
    }
}
