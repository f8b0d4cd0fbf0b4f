package org.supercargo.registry.auth;

import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.FoundCredential;
import org.supercargo.registry.http.CredentialOrigin;

import java.util.Optional;

/**
 * Turns the way that a registry wants to be signed in to, and the credentials there are, into what
 * a request is signed with.
 */
final class Authorizer {
    private final CredentialWalk walk;
    private final TokenSigner tokens;
    private final PasswordRules rules;

    Authorizer(CredentialWalk walk, TokenSigner tokens, PasswordRules rules) {
        this.walk = walk;
        this.tokens = tokens;
        this.rules = rules;
    }

    /**
     * What to sign a first request with, by the way that is known from before; empty to send it
     * unsigned.
     */
    Optional<Authorization> remembered(SignInWay way, Signing signing) throws ContentException {
        return switch (way) {
            case SignInWay.Basic _ -> password(signing);
            case SignInWay.Bearer bearer -> tokens.remembered(bearer, signing);
        };
    }

    /**
     * What to try after a refusal.
     *
     * @param used what was refused; empty if nothing was sent
     * @return empty if nothing is left that was not refused
     */
    Optional<Authorization> next(SignInWay way, Optional<Authorization> used, Signing signing)
            throws ContentException {
        used.filter(sent -> sent.issued().isEmpty())
                .flatMap(Authorization::credential)
                .ifPresent(walk::refuse);
        return switch (way) {
            case SignInWay.Basic _ -> password(signing);
            case SignInWay.Bearer bearer ->
                    tokens.next(bearer, used.flatMap(Authorization::issued), signing);
        };
    }

    /** A password, or a token of the user's; a refresh token is neither and is passed over. */
    Optional<Authorization> password(Signing signing) throws ContentException {
        Optional<String> repository = signing.wanted().repository();
        Optional<FoundCredential> found = walk.current(repository);
        while (found.isPresent()) {
            Optional<Authorization> direct = Authorization.direct(found.get());
            if (direct.isPresent()) {
                rules.checkProtected(signing.url(), signing.attempt());
                return direct;
            }
            walk.refuse(found.get());
            found = walk.current(repository);
        }
        return Optional.empty();
    }

    /** An anonymous token for a host that is not the registry's. */
    Optional<Authorization> anonymous(SignInWay.Bearer way, Signing signing)
            throws ContentException {
        return tokens.anonymous(way, signing);
    }

    /** Where the sign-in of a request came from, for the records. */
    Optional<CredentialOrigin> origin(Authorization used, Wanted wanted) {
        return used.credential()
                .map(found -> new CredentialOrigin(found.origin(), true))
                .or(() -> refused(wanted));
    }

    /** The credential that this registry has refused last, if no other is left. */
    Optional<CredentialOrigin> refused(Wanted wanted) {
        return walk.lastRefused(wanted.repository())
                .map(found -> new CredentialOrigin(found.origin(), false));
    }

    /** After a failure the next request may find what was signed in to in the meantime. */
    void startOver(Wanted wanted) {
        walk.startOver(wanted.repository());
    }

    /** Whether it is a token that the user has given, to be sent as it is. */
    static boolean isSentAsItIs(FoundCredential found) {
        return found.credential() instanceof Credential.BearerToken;
    }
}
