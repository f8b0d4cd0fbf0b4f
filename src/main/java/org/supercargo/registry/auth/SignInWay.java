package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.DisplayText;
import org.supercargo.registry.http.Answer;

import java.util.List;
import java.util.Optional;

/** How a registry wants to be signed in to: the challenge that this program can meet. */
sealed interface SignInWay {
    /** User and password with each request. */
    record Basic() implements SignInWay {}

    /**
     * A token from a token server.
     *
     * @param realm the token server's URL
     * @param scopes what the refused request would need, as far as the registry says
     */
    record Bearer(HttpUrl realm, Optional<String> service, Scopes scopes) implements SignInWay {}

    /**
     * Chooses among the challenges of an answer: a token if there is a place to get it, else a
     * password.
     *
     * @return empty if the answer names no challenge at all
     * @throws UnexpectedAnswer if none of the challenges can be met here
     */
    static Optional<SignInWay> of(Answer answer) throws UnexpectedAnswer {
        List<Challenge> challenges = ChallengeParser.parse(answer.headers("WWW-Authenticate"));
        Optional<SignInWay> bearer =
                challenges.stream()
                        .filter(Challenge::isBearer)
                        .flatMap(challenge -> bearer(challenge, answer.url()).stream())
                        .findFirst();
        if (bearer.isPresent()) {
            return bearer;
        }
        if (challenges.stream().anyMatch(Challenge::isBasic)) {
            return Optional.of(new Basic());
        }
        if (challenges.isEmpty()) {
            return Optional.empty();
        }
        throw new UnexpectedAnswer(answer.attempt(), reason(challenges, answer), null);
    }

    private static Optional<SignInWay> bearer(Challenge challenge, HttpUrl asked) {
        return challenge
                .parameter("realm")
                .map(asked::resolve)
                .map(
                        realm ->
                                new Bearer(
                                        realm,
                                        challenge.parameter("service"),
                                        Scopes.parse(challenge.parameter("scope").orElse(""))));
    }

    private static String reason(List<Challenge> challenges, Answer answer) {
        String place = answer.attempt().place();
        if (challenges.stream().anyMatch(Challenge::isBearer)) {
            return place + " wants a token but does not say where to get it (missing realm).";
        }
        List<String> schemes = challenges.stream().map(Challenge::scheme).distinct().toList();
        return place
                + " wants a way of signing in that is not supported: "
                + DisplayText.line(String.join(", ", schemes), 120)
                + ".";
    }
}
