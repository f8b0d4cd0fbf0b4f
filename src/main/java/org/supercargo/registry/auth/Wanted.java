package org.supercargo.registry.auth;

import org.supercargo.oci.RepositoryName;

import java.util.Optional;

/**
 * What a request needs to be allowed.
 *
 * @param repository the path of the repository that credentials are searched for; empty for the
 *     registry as a whole
 */
public record Wanted(Optional<String> repository, Scopes scopes) {
    /** To be known to the registry. */
    public static final Wanted SIGN_IN = new Wanted(Optional.empty(), Scopes.NONE);

    /** To list the repositories. */
    public static final Wanted CATALOG = new Wanted(Optional.empty(), Scopes.CATALOG);

    public static Wanted pull(RepositoryName repository) {
        return new Wanted(Optional.of(repository.path()), Scopes.pull(repository));
    }

    public static Wanted push(RepositoryName repository) {
        return new Wanted(Optional.of(repository.path()), Scopes.push(repository));
    }

    public static Wanted delete(RepositoryName repository) {
        return new Wanted(Optional.of(repository.path()), Scopes.delete(repository));
    }

    /** To take a blob over from another repository. */
    public static Wanted mount(RepositoryName repository, RepositoryName from) {
        return new Wanted(
                Optional.of(repository.path()), Scopes.push(repository).and(Scopes.pull(from)));
    }
}
