package org.supercargo.registry.auth;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.CredentialSearch;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.RegistryName;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which credential of a registry is in use and which it has refused. A refused one is
 * never sent again; the next source's takes its place.
 */
final class CredentialWalk {
    private final CredentialProvider provider;
    private final RegistryName registry;
    private final Map<Optional<String>, Position> positions = new HashMap<>();
    private final Set<Credential> refused = new HashSet<>();

    CredentialWalk(CredentialProvider provider, RegistryName registry) {
        this.provider = provider;
        this.registry = registry;
    }

    /** Where one search stands. */
    private static final class Position {
        private final CredentialSearch search;
        private Optional<FoundCredential> current;
        private Optional<FoundCredential> lastRefused = Optional.empty();

        private Position(CredentialSearch search) {
            this.search = search;
            this.current = search.next();
        }
    }

    /**
     * The credential to use now; empty if there is none, or none that was not refused. May ask a
     * helper program.
     *
     * @param repository the path of the repository that it is for, where one is
     */
    synchronized Optional<FoundCredential> current(Optional<String> repository) {
        Position position =
                positions.computeIfAbsent(
                        repository, path -> new Position(provider.search(registry, path)));
        while (position.current
                .map(FoundCredential::credential)
                .filter(refused::contains)
                .isPresent()) {
            position.lastRefused = position.current;
            position.current = position.search.next();
        }
        return position.current;
    }

    /** Notes that the registry refuses this credential. */
    synchronized void refuse(FoundCredential found) {
        refused.add(found.credential());
    }

    /** The credential that was refused last, if no other is left. */
    synchronized Optional<FoundCredential> lastRefused(Optional<String> repository) {
        Position position = positions.get(repository);
        return position == null || current(repository).isPresent()
                ? Optional.empty()
                : position.lastRefused;
    }
}
