package org.supercargo.credential.file;

import org.supercargo.credential.CredentialRequest;
import org.supercargo.oci.RegistryName;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which keys of a file are meant for a request, the most fitting first. */
final class KeyMatches {
    private final CredentialRequest request;
    private final RegistryName wanted;

    private KeyMatches(CredentialRequest request) {
        this.request = request;
        this.wanted = ConfigKey.comparable(request.registry());
    }

    /**
     * The keys for the request: the longest namespace first, then the key that docker itself
     * writes, then https before no scheme before http, then as in the file.
     */
    static List<String> of(CredentialRequest request, Collection<String> keysInFileOrder) {
        KeyMatches matches = new KeyMatches(request);
        return keysInFileOrder.stream()
                .map(ConfigKey::parse)
                .filter(matches::fits)
                .sorted(matches.byFitness())
                .map(ConfigKey::text)
                .toList();
    }

    private boolean fits(ConfigKey key) {
        return !key.isInternal()
                && key.registry().filter(wanted::equals).isPresent()
                && (key.isWholeHost() || isAbove(key.path()));
    }

    private boolean isAbove(String namespace) {
        return request.repository()
                .filter(path -> path.equals(namespace) || path.startsWith(namespace + "/"))
                .isPresent();
    }

    private Comparator<ConfigKey> byFitness() {
        return Comparator.<ConfigKey>comparingInt(
                        key -> key.isWholeHost() ? 0 : -key.path().length())
                .thenComparing(key -> !isExact(key))
                .thenComparingInt(KeyMatches::aliasRank)
                .thenComparingInt(KeyMatches::schemeRank);
    }

    private boolean isExact(ConfigKey key) {
        String exact =
                key.isWholeHost()
                        ? request.registry().credentialKey()
                        : request.registry().host() + "/" + key.path();
        return key.text().equals(exact);
    }

    /** Docker never uses what is kept under the API host of Docker Hub: it comes last. */
    private static int aliasRank(ConfigKey key) {
        return key.host().startsWith("registry") && key.host().endsWith(".docker.io") ? 1 : 0;
    }

    private static int schemeRank(ConfigKey key) {
        return switch (key.scheme()) {
            case "https" -> 0;
            case "" -> 1;
            default -> 2;
        };
    }
}
