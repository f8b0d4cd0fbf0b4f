package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;

/**
 * Why this credential: every place in the order of the chain, with what was met there.
 *
 * @param used the credential that is used now; empty if requests go out without one
 */
public record CredentialExplanation(
        RegistryName registry, Optional<FoundCredential> used, List<Step> tried) {
    public CredentialExplanation {
        tried = List.copyOf(tried);
    }

    /** The places whose credential the registry did not accept. */
    public List<Step> refused() {
        return tried.stream().filter(step -> step.outcome() == Outcome.REFUSED).toList();
    }
}
