package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks a list of sources in order and takes the first usable credential. Nothing is asked before it
 * is needed, and what is broken in one source costs only that source.
 */
public final class CredentialChain implements CredentialProvider {
    private final List<CredentialSource> sources;

    /**
     * @param sources in the order in which they are asked
     */
    public CredentialChain(List<CredentialSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public ChainSearch search(RegistryName registry, Optional<String> repository) {
        return new ChainSearch(new CredentialRequest(registry, repository), sources);
    }

    /**
     * Says which credential the chain gives first, and why; the registry is not asked. May block on
     * a helper program.
     */
    public CredentialExplanation explain(RegistryName registry, Optional<String> repository) {
        return explain(registry, repository, found -> true);
    }

    /**
     * Says which credential the registry takes, and why.
     *
     * @param accepted asks the registry whether it takes a credential; called for one credential
     *     after the other until one is taken
     */
    public CredentialExplanation explain(
            RegistryName registry,
            Optional<String> repository,
            Predicate<FoundCredential> accepted) {
        ChainSearch search = search(registry, repository);
        Optional<FoundCredential> found = search.next();
        while (found.isPresent() && !accepted.test(found.get())) {
            found = search.next();
        }
        return search.explanation();
    }

    /** Drops what the sources remember for a registry, because the user wants to try again. */
    public void forget(RegistryName registry) {
        CredentialRequest request = CredentialRequest.of(registry);
        sources.forEach(source -> source.forget(request));
    }
}
