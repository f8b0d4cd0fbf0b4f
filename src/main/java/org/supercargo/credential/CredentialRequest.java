package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.Optional;

/**
 * For what a credential is wanted.
 *
 * @param repository the path of the repository, where one is asked for: some files have entries for
 *     namespaces
 */
public record CredentialRequest(RegistryName registry, Optional<String> repository) {
    /** A request for the registry as a whole. */
    public static CredentialRequest of(RegistryName registry) {
        return new CredentialRequest(registry, Optional.empty());
    }
}
