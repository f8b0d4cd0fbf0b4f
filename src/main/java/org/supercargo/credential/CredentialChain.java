package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
     * Says which credential is used, and why. May block on a helper program.
     *
     * @param judge asks the registry what it makes of a credential, or of none; called for one
     *     credential after the other until one is not refused, at last without one
     */
    public CredentialExplanation explain(
            RegistryName registry,
            Optional<String> repository,
            Function<Optional<Credential>, Verdict> judge) {
        ChainSearch search = search(registry, repository);
        Optional<Credential> found;
        Verdict verdict;
        do {
            found = search.next().map(FoundCredential::credential);
            verdict = judge.apply(found);
        } while (found.isPresent() && verdict instanceof Verdict.Refused);
        return search.explanation(verdict);
    }

    /** Drops what the sources remember for a registry, because the user wants to try again. */
    public void forget(RegistryName registry) {
        CredentialRequest request = CredentialRequest.of(registry);
        sources.forEach(source -> source.forget(request));
    }
}
