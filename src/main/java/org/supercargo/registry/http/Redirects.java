package org.supercargo.registry.http;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;

import java.util.Optional;
import java.util.Set;

/**
 * Follows redirects: ten at most, never from https to http, never further into the user's network,
 * never turning one method into another, and without the sign-in as soon as the host changes.
 */
public final class Redirects {
    private static final int MAX = 10;
    private static final Set<Integer> ANY_METHOD = Set.of(307, 308);
    private static final Set<Integer> READING = Set.of(301, 302, 303, 307, 308);

    private final Sender sender;

    public Redirects(Sender sender) {
        this.sender = sender;
    }

    /**
     * Sends a request to wherever it is sent on.
     *
     * @return the first answer that is no redirect to be followed; the caller closes it
     * @throws ContentException if no answer came, or a redirect leads where nothing may be sent
     */
    public Answer send(Request request, Attempt attempt) throws ContentException {
        Request current = request;
        for (int hops = 0; ; hops++) {
            Answer answer = sender.send(current, attempt);
            Optional<HttpUrl> target = target(current, answer);
            if (target.isEmpty() || leavesHost(request, target.get())) {
                return answer;
            }
            answer.close();
            if (hops == MAX) {
                throw new UnexpectedAnswer(
                        attempt, attempt.place() + " sends the request in a circle.", null);
            }
            current = next(current, target.get(), attempt);
        }
    }

    private static boolean leavesHost(Request request, HttpUrl target) {
        return request.tag(Reach.class) == Reach.SAME_HOST
                && !DerivedUrl.sameHost(request.url(), target);
    }

    private static Optional<HttpUrl> target(Request request, Answer answer) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (!(reads ? READING : ANY_METHOD).contains(answer.status())) {
            return Optional.empty();
        }
        return answer.header("Location").map(request.url()::resolve);
    }

    private static Request next(Request request, HttpUrl target, Attempt attempt)
            throws ContentException {
        if (target.fragment() != null
                || !target.username().isEmpty()
                || !target.password().isEmpty()) {
            throw new UnexpectedAnswer(
                    attempt,
                    attempt.place() + " sends it on to an address with a user or a fragment in it.",
                    null);
        }
        Request.Builder next = request.newBuilder().url(target);
        if (!DerivedUrl.sameOrigin(request.url(), target)) {
            next.removeHeader("Authorization").tag(CredentialOrigin.class, null);
        }
        return DerivedUrl.guard(next.build(), request.url(), attempt);
    }
}
