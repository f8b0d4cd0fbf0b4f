package org.supercargo.registry.auth;

import org.supercargo.registry.http.Answer;

/** Tells whether an answer asks for a sign-in, another one or a better one. */
final class Refusal {
    private static final int BEGINNING = 4096;

    /** ECR answers so, with status 403, to a password that is older than twelve hours. */
    private static final String EXPIRED = "authorization token has expired";

    private Refusal() {}

    static boolean is(Answer answer) {
        return answer.status() == 401
                || answer.status() == 403 && (lacksScope(answer) || isExpired(answer));
    }

    private static boolean lacksScope(Answer answer) {
        return ChallengeParser.parse(answer.headers("WWW-Authenticate")).stream()
                .anyMatch(Challenge::lacksScope);
    }

    private static boolean isExpired(Answer answer) {
        return answer.peek(BEGINNING).contains(EXPIRED);
    }
}
