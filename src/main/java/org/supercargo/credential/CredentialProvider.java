package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.Optional;

/** Where the registry client asks for credentials. */
@FunctionalInterface
public interface CredentialProvider {
    /** Knows no credential for any registry. */
    CredentialProvider NONE = (registry, repository) -> Optional::empty;

    /**
     * Begins a search; no source is asked before the search's first {@code next}, which may block
     * on a helper program.
     *
     * @param repository the path of the repository that is asked for, where one is: some files have
     *     entries for namespaces
     */
    CredentialSearch search(RegistryName registry, Optional<String> repository);
}
