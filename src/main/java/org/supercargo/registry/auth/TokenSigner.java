package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.FoundCredential;
import org.supercargo.registry.auth.Authorization.Issued;

import java.util.Optional;

/**
 * Signs requests with tokens: one that is kept, or one from the token server with the first
 * credential that it takes.
 */
final class TokenSigner {
    private final CredentialWalk walk;
    private final TokenServer server;
    private final TokenCache cache;
    private final PasswordRules rules;

    TokenSigner(CredentialWalk walk, TokenServer server, TokenCache cache, PasswordRules rules) {
        this.walk = walk;
        this.server = server;
        this.cache = cache;
        this.rules = rules;
    }

    /**
     * What to sign a first request with. For deleting, servers want scopes that only they know:
     * there the best token at hand is tried first, or none.
     */
    Optional<Authorization> remembered(SignInWay.Bearer way, Signing signing)
            throws ContentException {
        Optional<FoundCredential> found = walk.current(signing.wanted().repository());
        Scopes scopes = signing.wanted().scopes();
        if (found.filter(Authorizer::isSentAsItIs).isPresent()) {
            return direct(found.get(), signing);
        }
        TokenKey key = new TokenKey(way.realm(), way.service(), found, scopes);
        Optional<Token> held = cache.covering(key);
        if (held.isPresent()) {
            return Optional.of(kept(held.get(), scopes, found));
        }
        return scopes.wantDelete()
                ? cache.touching(key).map(token -> kept(token, Scopes.NONE, found))
                : walkOn(new Demand(way, scopes, 0), signing);
    }

    private static Authorization kept(Token token, Scopes scopes, Optional<FoundCredential> found) {
        return Authorization.bearer(new Issued(token, scopes, false, 0), found);
    }

    /**
     * What to try after a refusal.
     *
     * @param refused the token that was refused; empty if none was sent
     */
    Optional<Authorization> next(SignInWay.Bearer way, Optional<Issued> refused, Signing signing)
            throws ContentException {
        refused.filter(issued -> issued.fresh() || issued.scopes().cover(signing.wanted().scopes()))
                .map(Issued::token)
                .ifPresent(cache::drop);
        Optional<Scopes> scopes = nextScopes(way.scopes(), refused, signing.wanted().scopes());
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        int refusals = refused.filter(Issued::fresh).map(Issued::refusals).orElse(-1) + 1;
        return walkOn(new Demand(way, scopes.get(), refusals), signing);
    }

    /**
     * What to ask the token server for after a refusal: what the challenge says, else what the
     * request is known to need, and at last, for deleting, everything. A fresh token that allows it
     * already is not asked for again.
     */
    private static Optional<Scopes> nextScopes(
            Scopes challenged, Optional<Issued> refused, Scopes wanted) {
        Scopes needed = challenged.isEmpty() ? wanted : challenged;
        if (refused.isEmpty() || !refused.get().fresh()) {
            return Optional.of(needed);
        }
        if (refused.get().refusals() > 0) {
            return Optional.empty();
        }
        if (!refused.get().scopes().cover(needed)) {
            return Optional.of(needed);
        }
        boolean widens = challenged.isEmpty() && wanted.wantDelete();
        return widens ? Optional.of(wanted.widened()) : Optional.empty();
    }

    /** What is asked of a token server. */
    private record Demand(SignInWay.Bearer way, Scopes scopes, int refusals) {
        private TokenKey key(Optional<FoundCredential> found) {
            return new TokenKey(way.realm(), way.service(), found, scopes);
        }
    }

    /** Asks with each credential in turn, at last without one if it is only to read. */
    private Optional<Authorization> walkOn(Demand demand, Signing signing) throws ContentException {
        Optional<String> repository = signing.wanted().repository();
        Optional<FoundCredential> found = walk.current(repository);
        while (found.isPresent()) {
            Optional<Authorization> signed =
                    Authorizer.isSentAsItIs(found.get())
                            ? direct(found.get(), signing)
                            : fetch(demand, found, signing);
            if (signed.isPresent()) {
                return signed;
            }
            walk.refuse(found.get());
            found = walk.current(repository);
        }
        boolean mayBeAnonymous =
                walk.lastRefused(repository).isEmpty() || demand.scopes().onlyPull();
        return mayBeAnonymous ? fetch(demand, Optional.empty(), signing) : Optional.empty();
    }

    private Optional<Authorization> direct(FoundCredential found, Signing signing)
            throws ContentException {
        rules.checkProtected(signing.url(), signing.attempt());
        return Authorization.direct(found);
    }

    /**
     * Fetches a token; it also serves for what the request wanted, in whatever words the registry
     * asked for it.
     */
    private Optional<Authorization> fetch(
            Demand demand, Optional<FoundCredential> found, Signing signing)
            throws ContentException {
        HttpUrl url = signing.url();
        Attempt attempt = signing.attempt();
        if (found.isPresent()) {
            rules.checkProtected(url, attempt);
        }
        TokenKey key = demand.key(found);
        Optional<Token> token = cache.fetch(key, attempt, () -> server.ask(key, url, attempt));
        token.ifPresent(
                fetched -> cache.alsoFor(key.withScopes(signing.wanted().scopes()), fetched));
        return token.map(
                fetched ->
                        Authorization.bearer(
                                new Issued(fetched, demand.scopes(), true, demand.refusals()),
                                found));
    }

    /** An anonymous token for a host that is not the registry's; it is not kept. */
    Optional<Authorization> anonymous(SignInWay.Bearer way, Signing signing)
            throws ContentException {
        Demand demand = new Demand(way, way.scopes(), 0);
        return server.ask(demand.key(Optional.empty()), signing.url(), signing.attempt())
                .map(
                        token ->
                                Authorization.bearer(
                                        new Issued(token, way.scopes(), true, 0),
                                        Optional.empty()));
    }
}
