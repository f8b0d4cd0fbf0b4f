package org.supercargo.catalog;

import org.supercargo.oci.Digest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A catalog, and how it was come by.
 *
 * @param place where it is: a path or a reference
 * @param file the file that holds it: itself, or the copy in the cache
 * @param at when it was last seen at its place
 * @param staleBecause why an old copy stands in; empty if it was not asked for anew or came
 * @param notes what is odd about it, in sentences
 */
public record ResolvedCatalog(
        String place,
        Catalog catalog,
        Origin origin,
        Path file,
        Optional<Digest> digest,
        Instant at,
        Optional<String> staleBecause,
        List<String> notes) {
    /** Where the bytes came from. */
    public enum Origin {
        FILE,
        REGISTRY,
        CACHE
    }

    public ResolvedCatalog {
        notes = List.copyOf(notes);
    }

    ResolvedCatalog staleBecause(String why) {
        return new ResolvedCatalog(
                place, catalog, origin, file, digest, at, Optional.of(why), notes);
    }
}
