package org.supercargo.service.tags;

import org.supercargo.oci.Digest;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.Tag;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A tag and what is known of it so far, as filters, orders and groups see it. */
public interface TagFacts {
    Tag tag();

    /** Its name as it is compared in the order of versions, which takes a while to work out. */
    default String versionKey() {
        return VersionKey.of(tag().name());
    }

    /** What was read of what it points at; empty while that is not known. */
    Optional<ManifestSummary> summary();

    /** What the list of tags told of that, to go by while it was not read itself. */
    default Optional<ListedManifest> listed() {
        return Optional.empty();
    }

    /** The digest of what it points at, as far as that is known. */
    default Optional<Digest> digest() {
        return summary()
                .map(ManifestSummary::digest)
                .or(() -> listed().map(ListedManifest::digest));
    }

    /** The size of the image, as far as it is known. */
    default OptionalLong imageBytes() {
        return summary()
                .map(ManifestSummary::compressedBytes)
                .or(() -> listed().map(ListedManifest::imageBytes))
                .orElse(OptionalLong.empty());
    }

    /** When the image was made, as far as that is known. */
    default Optional<Instant> created() {
        return summary()
                .map(ManifestSummary::created)
                .or(() -> listed().map(ListedManifest::created))
                .orElse(Optional.empty());
    }

    /** How often it was seen to point somewhere else than before. */
    int moves();
}
