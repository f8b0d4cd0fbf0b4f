package org.supercargo.service.catalog;

import org.supercargo.oci.RepositoryName;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A catalog as it is shown.
 *
 * @param name what it was opened by, as the user wrote it
 * @param place where it is: a path or a reference
 * @param title what it calls itself
 * @param origin where the list came from
 * @param digest of its manifest, where it is in a registry
 * @param at when it was last seen at its place
 * @param staleBecause why an old copy stands in; empty if it was not asked for anew or came
 * @param notes what is odd about it, in sentences
 */
public record OpenedCatalog(
        String name,
        String place,
        Optional<String> title,
        List<RepositoryName> repositories,
        Origin origin,
        Optional<String> digest,
        Instant at,
        Optional<String> staleBecause,
        List<String> notes) {
    /** Where a list came from. */
    public enum Origin {
        FILE,
        REGISTRY,
        CACHE
    }

    /** Whether it was not asked for at its place just now. */
    public boolean isCopy() {
        return origin == Origin.CACHE;
    }
}
