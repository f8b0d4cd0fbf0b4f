package org.supercargo.registry.auth;

import okhttp3.HttpUrl;

import org.supercargo.credential.FoundCredential;

import java.util.Optional;

/** What makes two tokens the same: who gives them, for which service, to whom, and for what. */
record TokenKey(
        HttpUrl realm,
        Optional<String> service,
        Optional<FoundCredential> credential,
        Scopes scopes) {
    TokenKey withScopes(Scopes others) {
        return new TokenKey(realm, service, credential, others);
    }

    /** Whether both are from the same server for the same service and user. */
    boolean sameIssuer(TokenKey other) {
        return withScopes(other.scopes).equals(other);
    }
}
