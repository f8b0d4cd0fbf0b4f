package org.supercargo.registry;

import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.FoundCredential;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Knows a fixed list of credentials for every registry. */
final class TestCredentials {
    private TestCredentials() {}

    static CredentialProvider of(FoundCredential... credentials) {
        return (_, _) -> {
            Iterator<FoundCredential> rest = List.of(credentials).iterator();
            return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        };
    }
}
