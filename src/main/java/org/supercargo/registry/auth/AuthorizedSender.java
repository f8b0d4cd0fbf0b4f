package org.supercargo.registry.auth;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Account;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;
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

    private volatile Optional<TokenService> tokenService = Optional.empty();

    private volatile Optional<Account> account = Optional.empty();

    public AuthorizedSender(
            RegistryName registry,
            Redirects redirects,
            CredentialProvider credentials,
            SignInPolicy policy,
            InstantSource clock) {
        this.redirects = redirects;
        PasswordRules rules = new PasswordRules(policy);
        CredentialWalk walk = new CredentialWalk(credentials, registry);
        TokenServer server = new TokenServer(redirects, rules, clock);
        TokenSigner tokens = new TokenSigner(walk, server, new TokenCache(clock), rules);
        this.authorizer = new Authorizer(walk, tokens, rules);
    }

    /** Remembers the challenge of an answer, such as that to a first look at the registry. */
    public void learn(Answer answer) throws ContentException {
        if (answer.status() == 401) {
            SignInWay.of(answer).ifPresent(this::remember);
        }
    }

    private void remember(SignInWay way) {
        known = Optional.of(way);
        if (way instanceof SignInWay.Bearer(HttpUrl realm, Optional<String> service, _)) {
            tokenService = Optional.of(new TokenService(realm, service));
        }
    }

    /** Where the registry has sent its users for a token by now. */
    public Optional<TokenService> tokenService() {
        return tokenService;
    }

    /** Who was signed in for the last request that the registry did not refuse. */
    public Optional<Account> account() {
        return account;
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
        Signing signing = new Signing(request.url(), attempt, wanted);
        Optional<Authorization> used =
                known.isEmpty() ? Optional.empty() : authorizer.remembered(known.get(), signing);
        Answer answer = redirects.send(signed(request, used, wanted), attempt);
        while (Refusal.is(answer)) {
            boolean elsewhere = !DerivedUrl.sameHost(request.url(), answer.url());
            Optional<Authorization> next = next(answer, elsewhere, used, signing);
            if (next.isEmpty()) {
                return givenUp(answer, wanted);
            }
            answer.close();
            if (elsewhere) {
                return redirects.send(signed(answer.request(), next, wanted), attempt);
            }
            used = next;
            answer = redirects.send(signed(request, used, wanted), attempt);
        }
        account = used.flatMap(Authorization::credential).map(FoundCredential::account);
        return answer;
    }

    private Answer givenUp(Answer answer, Wanted wanted) {
        account = Optional.empty();
        Optional<CredentialOrigin> refused = authorizer.refused(wanted);
        authorizer.startOver(wanted);
        return refused.map(answer::after).orElse(answer);
    }

    /** What to try next; closes the answer if the sign-in fails. */
    private Optional<Authorization> next(
            Answer answer, boolean elsewhere, Optional<Authorization> used, Signing signing)
            throws ContentException {
        try {
            Optional<SignInWay> way = SignInWay.of(answer);
            return elsewhere ? anonymous(way, answer, signing.attempt()) : own(way, used, signing);
        } catch (ContentException e) {
            answer.close();
            throw e;
        }
    }

    /** A challenge of this answer counts more than one from before. */
    private Optional<Authorization> own(
            Optional<SignInWay> way, Optional<Authorization> used, Signing signing)
            throws ContentException {
        if (isForCatalogAlone(way, signing.wanted())) {
            boolean tokenSent = used.isEmpty() || used.get().issued().isPresent();
            return tokenSent ? authorizer.password(signing) : Optional.empty();
        }
        way.ifPresent(this::remember);
        return known.isEmpty() ? Optional.empty() : authorizer.next(known.get(), used, signing);
    }

    /**
     * Harbor gives tokens for everything but the list of repositories, which it shows to
     * administrators with a password: whose password that is not enough for may be right elsewhere.
     */
    private boolean isForCatalogAlone(Optional<SignInWay> way, Wanted wanted) {
        return wanted.equals(Wanted.CATALOG)
                && way.orElse(null) instanceof SignInWay.Basic
                && known.orElse(null) instanceof SignInWay.Bearer;
    }

    /**
     * Another host that a redirect led to gets an anonymous token at most, never the user's
     * sign-in.
     */
    private Optional<Authorization> anonymous(
            Optional<SignInWay> way, Answer answer, Attempt attempt) throws ContentException {
        return way.orElse(null) instanceof SignInWay.Bearer bearer
                ? authorizer.anonymous(bearer, new Signing(answer.url(), attempt, Wanted.SIGN_IN))
                : Optional.empty();
    }

    /** Sends a request without any sign-in. */
    public Answer sendUnsigned(Request request, Attempt attempt) throws ContentException {
        return redirects.send(request, attempt);
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
}
