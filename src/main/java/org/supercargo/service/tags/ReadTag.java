package org.supercargo.service.tags;

import org.supercargo.oci.Tag;

import java.util.Optional;

/** A tag of which all is known that there is to know. */
public record ReadTag(Tag tag, Optional<ManifestSummary> summary) implements TagFacts {
    /** A tag of which only the name is known. */
    public static ReadTag named(String name) {
        return new ReadTag(new Tag(name), Optional.empty());
    }

    @Override
    public int moves() {
        return 0;
    }
}
