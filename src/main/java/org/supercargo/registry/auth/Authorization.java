package org.supercargo.registry.auth;

import org.supercargo.credential.Credential;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Secret;

import java.util.Optional;

/**
 * What a request is signed with.
 *
 * @param credential what it was made from; empty if it is an anonymous token
 * @param issued the token, where it is one from a token server
 */
record Authorization(Secret header, Optional<FoundCredential> credential, Optional<Issued> issued) {
    /**
     * A token and how it came to be sent.
     *
     * @param scopes what it was asked for
     * @param fresh whether it was fetched for this very request
     * @param refusals how many fresh tokens the registry has refused for this request
     */
    record Issued(Token token, Scopes scopes, boolean fresh, int refusals) {}

    /** A credential that is sent as it is; empty if it needs a token server. */
    static Optional<Authorization> direct(FoundCredential found) {
        return switch (found.credential()) {
            case Credential.UserPassword(String user, Secret password) ->
                    Optional.of(direct(TokenServer.basic(user, password), found));
            case Credential.BearerToken(Secret token) ->
                    Optional.of(direct("Bearer " + token.reveal(), found));
            case Credential.IdentityToken _ -> Optional.empty();
        };
    }

    private static Authorization direct(String header, FoundCredential found) {
        return new Authorization(new Secret(header), Optional.of(found), Optional.empty());
    }

    static Authorization bearer(Issued issued, Optional<FoundCredential> found) {
        return new Authorization(
                new Secret("Bearer " + issued.token().value().reveal()),
                found,
                Optional.of(issued));
    }
}
