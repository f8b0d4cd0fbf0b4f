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

    /** Where the search for one repository stands. */
    private final class Position {
        private final Optional<String> repository;
        private CredentialSearch search;
        private Optional<FoundCredential> current;
        private Optional<FoundCredential> lastRefused = Optional.empty();
        private boolean searchedAgain;

        private Position(Optional<String> repository) {
            this.repository = repository;
            search();
        }

        private void search() {
            search = provider.search(registry, repository);
            current = search.next();
            passRefused();
        }

        private void passRefused() {
            while (current.map(FoundCredential::credential).filter(refused::contains).isPresent()) {
                lastRefused = current;
                current = search.next();
            }
        }

        /** At the end all are asked once more: one may have a new credential by now. */
        private Optional<FoundCredential> current() {
            passRefused();
            if (current.isEmpty() && lastRefused.isPresent() && !searchedAgain) {
                searchedAgain = true;
                search();
            }
            return current;
        }
    }

    /**
     * The credential to use now; empty if there is none, or none that was not refused. May ask a
     * helper program.
     *
     * @param repository the path of the repository that it is for, where one is
     */
    synchronized Optional<FoundCredential> current(Optional<String> repository) {
        return positions.computeIfAbsent(repository, Position::new).current();
    }

    /** Lets the next request search from the beginning, because this one has failed. */
    synchronized void startOver(Optional<String> repository) {
        positions.remove(repository);
    }

    /** Notes that the registry refuses this credential. */
    synchronized void refuse(FoundCredential found) {
        refused.add(found.credential());
    }

    /** The credential that was refused last, if no other is left. */
    synchronized Optional<FoundCredential> lastRefused(Optional<String> repository) {
        Position position = positions.get(repository);
        return position == null || position.current().isPresent()
                ? Optional.empty()
                : position.lastRefused;
    }
}
