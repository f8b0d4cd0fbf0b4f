package org.supercargo.registry.auth;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.CredentialOrigin;
import org.supercargo.registry.http.DerivedUrl;
import org.supercargo.registry.http.Redirects;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends the requests of one registry signed as it wants them. The registry's challenge is waited
 * for once and then remembered; a refused request is repeated with what the challenge asks for, and
 * ends when nothing new can be offered.
 */
public final class AuthorizedSender {
    private final Redirects redirects;
    private final Authorizer authorizer;

    /** The way that the registry has asked for before. */
    private volatile Optional<SignInWay> known = Optional.empty();

    public AuthorizedSender(
            RegistryName registry,
            Redirects redirects,
            CredentialProvider credentials,
            SignInPolicy policy,
            InstantSource clock) {
        this.redirects = redirects;
        PasswordRules rules = new PasswordRules(policy);
        this.authorizer =
                new Authorizer(
                        new CredentialWalk(credentials, registry),
                        new TokenServer(redirects, rules, clock),
                        new TokenCache(clock),
                        rules);
    }

    /** Remembers the challenge of an answer, such as that to a first look at the registry. */
    public void learn(Answer answer) throws ContentException {
        if (answer.status() == 401) {
            SignInWay.of(answer).ifPresent(way -> known = Optional.of(way));
        }
    }

    /**
     * Sends a request to the registry.
     *
     * @param wanted what the request needs to be allowed
     * @return the last answer, whatever its status: 401 only if no credential helps. The caller
     *     closes it
     * @throws ContentException if no answer came, or the sign-in failed or must not be sent
     */
    public Answer send(Request request, Attempt attempt, Wanted wanted) throws ContentException {
        Optional<Authorization> used =
                known.isEmpty()
                        ? Optional.empty()
                        : authorizer.remembered(known.get(), request.url(), attempt, wanted);
        Answer answer = redirects.send(signed(request, used, wanted), attempt);
        while (asksForMore(answer)) {
            if (!DerivedUrl.sameHost(request.url(), answer.url())) {
                return elsewhere(answer, attempt);
            }
            Optional<SignInWay> way = SignInWay.of(answer).or(() -> known);
            known = way;
            Optional<Authorization> next =
                    way.isEmpty()
                            ? Optional.empty()
                            : authorizer.next(way.get(), used, request.url(), attempt, wanted);
            if (next.isEmpty()) {
                return authorizer.refused(wanted).map(answer::after).orElse(answer);
            }
            answer.close();
            used = next;
            answer = redirects.send(signed(request, used, wanted), attempt);
        }
        return answer;
    }

    /** Sends a request without any sign-in. */
    public Answer sendUnsigned(Request request, Attempt attempt) throws ContentException {
        return redirects.send(request, attempt);
    }

    private static boolean asksForMore(Answer answer) {
        boolean lacksScope =
                answer.status() == 403
                        && ChallengeParser.parse(answer.headers("WWW-Authenticate")).stream()
                                .anyMatch(Challenge::lacksScope);
        return answer.status() == 401 || lacksScope;
    }

    private Request signed(Request request, Optional<Authorization> used, Wanted wanted) {
        if (used.isEmpty()) {
            return request;
        }
        Request.Builder signed =
                request.newBuilder().header("Authorization", used.get().header().reveal());
        authorizer
                .origin(used.get(), wanted)
                .ifPresent(origin -> signed.tag(CredentialOrigin.class, origin));
        return signed.build();
    }

    /**
     * Another host that a redirect led to gets an anonymous token at most, never the user's
     * sign-in.
     */
    private Answer elsewhere(Answer answer, Attempt attempt) throws ContentException {
        Optional<SignInWay> way = SignInWay.of(answer);
        if (!(way.orElse(null) instanceof SignInWay.Bearer bearer)) {
            return answer;
        }
        Optional<Authorization> anonymous = authorizer.anonymous(bearer, answer.url(), attempt);
        if (anonymous.isEmpty()) {
            return answer;
        }
        answer.close();
        String header = anonymous.get().header().reveal();
        return redirects.send(
                answer.request().newBuilder().header("Authorization", header).build(), attempt);
    }
}
