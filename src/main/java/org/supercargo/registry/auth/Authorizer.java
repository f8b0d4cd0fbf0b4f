package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.FoundCredential;
import org.supercargo.registry.auth.Authorization.Issued;
import org.supercargo.registry.http.CredentialOrigin;

import java.util.Optional;

/**
 * Turns the way that a registry wants to be signed in to, and the credentials there are, into what
 * a request is signed with.
 */
final class Authorizer {
    private final CredentialWalk walk;
    private final TokenServer server;
    private final TokenCache tokens;
    private final PasswordRules rules;

    Authorizer(CredentialWalk walk, TokenServer server, TokenCache tokens, PasswordRules rules) {
        this.walk = walk;
        this.server = server;
        this.tokens = tokens;
        this.rules = rules;
    }

    /** What to sign a first request with, by the way that is known from before. */
    Optional<Authorization> remembered(SignInWay way, HttpUrl url, Attempt attempt, Wanted wanted)
            throws ContentException {
        return switch (way) {
            case SignInWay.Basic _ -> password(url, attempt, wanted);
            case SignInWay.Bearer bearer -> rememberedToken(bearer, url, attempt, wanted);
        };
    }

    private Optional<Authorization> rememberedToken(
            SignInWay.Bearer way, HttpUrl url, Attempt attempt, Wanted wanted)
            throws ContentException {
        Optional<FoundCredential> found = walk.current(wanted.repository());
        if (isDirectBearer(found)) {
            return direct(found.get(), url, attempt);
        }
        Scopes scopes = wanted.scopes();
        TokenKey key = new TokenKey(way.realm(), way.service(), found, scopes);
        Optional<Token> held = tokens.covering(key);
        if (held.isEmpty() && scopes.wantDelete()) {
            held = tokens.touching(key);
        }
        if (held.isPresent() || scopes.wantDelete()) {
            return held.map(
                    token -> Authorization.bearer(new Issued(token, scopes, false, 0), found));
        }
        return token(way, scopes, 0, url, attempt, wanted);
    }

    /**
     * What to try after a refusal.
     *
     * @param used what was refused; empty if nothing was sent
     * @return empty if nothing is left that was not refused
     */
    Optional<Authorization> next(
            SignInWay way,
            Optional<Authorization> used,
            HttpUrl url,
            Attempt attempt,
            Wanted wanted)
            throws ContentException {
        used.filter(sent -> sent.issued().isEmpty())
                .flatMap(Authorization::credential)
                .ifPresent(walk::refuse);
        Optional<Issued> issued = used.flatMap(Authorization::issued);
        issued.map(Issued::token).ifPresent(tokens::drop);
        return switch (way) {
            case SignInWay.Basic _ -> password(url, attempt, wanted);
            case SignInWay.Bearer bearer -> {
                Optional<Scopes> scopes = nextScopes(bearer.scopes(), issued, wanted.scopes());
                int refusals = issued.filter(Issued::fresh).map(Issued::refusals).orElse(-1) + 1;
                yield scopes.isEmpty()
                        ? Optional.empty()
                        : token(bearer, scopes.get(), refusals, url, attempt, wanted);
            }
        };
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
        boolean first = refused.get().refusals() == 0;
        if (first && !refused.get().scopes().cover(needed)) {
            return Optional.of(needed);
        }
        boolean widens = first && challenged.isEmpty() && wanted.wantDelete();
        return widens ? Optional.of(wanted.widened()) : Optional.empty();
    }

    private Optional<Authorization> password(HttpUrl url, Attempt attempt, Wanted wanted)
            throws ContentException {
        Optional<FoundCredential> found = walk.current(wanted.repository());
        while (found.isPresent() && isIdentityToken(found.get())) {
            walk.refuse(found.get());
            found = walk.current(wanted.repository());
        }
        return found.isEmpty() ? Optional.empty() : direct(found.get(), url, attempt);
    }

    private Optional<Authorization> direct(FoundCredential found, HttpUrl url, Attempt attempt)
            throws ContentException {
        rules.checkProtected(url, attempt);
        return Authorization.direct(found);
    }

    /**
     * A token with the first credential that the token server takes, at last without one if it is
     * only to read.
     */
    private Optional<Authorization> token(
            SignInWay.Bearer way,
            Scopes scopes,
            int refusals,
            HttpUrl url,
            Attempt attempt,
            Wanted wanted)
            throws ContentException {
        Optional<FoundCredential> found = walk.current(wanted.repository());
        for (; found.isPresent(); found = walk.current(wanted.repository())) {
            rules.checkProtected(url, attempt);
            if (isDirectBearer(found)) {
                return direct(found.get(), url, attempt);
            }
            Optional<Authorization> signed =
                    fetch(way, found, scopes, refusals, url, attempt, wanted);
            if (signed.isPresent()) {
                return signed;
            }
            walk.refuse(found.get());
        }
        boolean mayBeAnonymous =
                walk.lastRefused(wanted.repository()).isEmpty() || scopes.onlyPull();
        return mayBeAnonymous
                ? fetch(way, Optional.empty(), scopes, refusals, url, attempt, wanted)
                : Optional.empty();
    }

    /**
     * Fetches a token; it also serves for what the request wanted, in whatever words the registry
     * asked for it.
     */
    private Optional<Authorization> fetch(
            SignInWay.Bearer way,
            Optional<FoundCredential> found,
            Scopes scopes,
            int refusals,
            HttpUrl url,
            Attempt attempt,
            Wanted wanted)
            throws ContentException {
        TokenKey key = new TokenKey(way.realm(), way.service(), found, scopes);
        Optional<Token> token = tokens.fetch(key, attempt, () -> server.ask(key, url, attempt));
        token.ifPresent(fetched -> tokens.alsoFor(key.withScopes(wanted.scopes()), fetched));
        return token.map(
                fetched ->
                        Authorization.bearer(new Issued(fetched, scopes, true, refusals), found));
    }

    /** An anonymous token for a host that is not the registry's; it is not kept. */
    Optional<Authorization> anonymous(SignInWay.Bearer way, HttpUrl url, Attempt attempt)
            throws ContentException {
        TokenKey key = new TokenKey(way.realm(), way.service(), Optional.empty(), way.scopes());
        return server.ask(key, url, attempt)
                .map(
                        token ->
                                Authorization.bearer(
                                        new Issued(token, way.scopes(), true, 0),
                                        Optional.empty()));
    }

    /** The credential that this host has refused last, if no other is left. */
    Optional<CredentialOrigin> refused(Wanted wanted) {
        return walk.lastRefused(wanted.repository())
                .map(found -> new CredentialOrigin(found.origin(), false));
    }

    /** Where the sign-in of a request came from, for the records. */
    Optional<CredentialOrigin> origin(Authorization used, Wanted wanted) {
        return used.credential()
                .map(found -> new CredentialOrigin(found.origin(), true))
                .or(() -> refused(wanted));
    }

    private static boolean isDirectBearer(Optional<FoundCredential> found) {
        return found.filter(one -> one.credential() instanceof Credential.BearerToken).isPresent();
    }

    private static boolean isIdentityToken(FoundCredential found) {
        return found.credential() instanceof Credential.IdentityToken;
    }
}
