package org.supercargo.registry.http;

import org.supercargo.content.Attempt;
import org.supercargo.content.Attempt.RegistryError;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.RateLimited;
import org.supercargo.content.ContentException.Rejected;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.oci.json.answer.ErrorBody;
import org.supercargo.oci.json.answer.ErrorBodyReader;

import java.util.List;
import java.util.Optional;

/** Tells which failure an answer is, by its status and by what its body says. */
final class StatusFailures {
    private StatusFailures() {}

    static ContentException of(Answer answer, Attempt attempt) {
        Attempt answered = attempt.answered(answer.status(), errors(answer));
        return switch (answer.status()) {
            case 401 -> unauthorized(answer, answered);
            case 403 -> new Denied(answered);
            case 404, 410 -> notFound(answer, answered);
            case 405, 501 -> new Unsupported(answered, "The registry's own pages may offer it.");
            case 407 -> new UnexpectedAnswer(answered, "the proxy wants a sign-in.", null);
            case 409, 412 ->
                    new Conflict(
                            answered,
                            "a rule of " + attempt.place() + " forbids it.",
                            "Look for rules against changing or deleting there, such as immutable"
                                    + " tags.");
            case 400, 413, 415, 422 ->
                    answer.isWebPage() ? webPage(answered) : new Rejected(answered);
            case 429 -> new RateLimited(answered, RetryAfter.of(answer));
            default -> ofClass(answer, answered);
        };
    }

    /**
     * A token that was given for an accepted sign-in says who asks; what is refused then is the
     * right.
     */
    private static ContentException unauthorized(Answer answer, Attempt answered) {
        Optional<CredentialOrigin> origin = answer.credentialOrigin();
        return origin.filter(CredentialOrigin::used).isPresent()
                ? new Denied(answered)
                : new SignInRequired(answered, origin.map(CredentialOrigin::source));
    }

    private static ContentException notFound(Answer answer, Attempt answered) {
        return answer.isWebPage() ? webPage(answered) : new NotFound(answered);
    }

    private static ContentException ofClass(Answer answer, Attempt answered) {
        int status = answer.status();
        if (status >= 500) {
            return new ServerFailure(answered);
        }
        if (status >= 300 && status < 400) {
            return new UnexpectedAnswer(
                    answered,
                    answered.place()
                            + " sends the request on to another place, where it may not go.",
                    null);
        }
        if (answer.isWebPage()) {
            return webPage(answered);
        }
        return new UnexpectedAnswer(
                answered, answered.place() + " answered with status " + status + ".", null);
    }

    static UnexpectedAnswer webPage(Attempt answered) {
        return new UnexpectedAnswer(
                answered,
                answered.place() + " answered with a web page, not as a registry does.",
                null);
    }

    private static List<RegistryError> errors(Answer answer) {
        ErrorBody body = ErrorBodyReader.read(answer.beginning(ErrorBodyReader.MAX_BODY));
        List<RegistryError> errors =
                body.errors().stream()
                        .map(entry -> new RegistryError(entry.code(), entry.message()))
                        .toList();
        boolean wordless = errors.isEmpty() && !answer.isWebPage() && !body.text().isBlank();
        return wordless ? List.of(new RegistryError("", body.text())) : errors;
    }
}
