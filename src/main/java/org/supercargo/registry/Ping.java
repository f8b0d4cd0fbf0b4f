package org.supercargo.registry;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

/**
 * {@code GET /v2/}: asks whether a registry answers and takes the sign-in (distribution-spec,
 * end-1).
 */
final class Ping {
    private final RegistryConnection connection;

    Ping(RegistryConnection connection) {
        this.connection = connection;
    }

    void send() throws ContentException {
        Attempt attempt = connection.attempt("open " + connection.name());
        Request.Builder request = new Request.Builder().url(connection.url("", attempt));
        try (Answer answer = connection.send(request, attempt, Wanted.SIGN_IN)) {
            if (answer.status() == 404) {
                throw new UnexpectedAnswer(
                        answer.attempt(), "no registry answers at " + attempt.place() + ".", null);
            }
            if (!answer.isSuccess() || answer.isWebPage()) {
                throw answer.failure();
            }
        }
    }
}
