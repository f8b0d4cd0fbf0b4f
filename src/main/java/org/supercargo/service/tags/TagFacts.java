package org.supercargo.service.tags;

import org.supercargo.oci.Tag;

import java.util.Optional;

/** A tag and what is known of it so far, as filters, orders and groups see it. */
public interface TagFacts {
    Tag tag();

    /** Its name as it is compared in the order of versions, which takes a while to work out. */
    default String versionKey() {
        return VersionKey.of(tag().name());
    }

    /** What it points at; empty while that is not known. */
    Optional<ManifestSummary> summary();

    /** How often it was seen to point somewhere else than before. */
    int moves();
}
