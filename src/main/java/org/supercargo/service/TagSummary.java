package org.supercargo.service;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Tag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a row of the tags table shows.
 *
 * @param compressedBytes configuration and layers as they travel, of {@code sizeOf} where the tag
 *     is an index
 * @param measured the platform that size and time are of, where the tag is an index
 */
public record TagSummary(
        Tag tag,
        Digest digest,
        ArtifactKind kind,
        List<Platform> platforms,
        OptionalLong compressedBytes,
        Optional<Instant> created,
        Optional<Platform> measured) {

    public TagSummary {
        platforms = List.copyOf(platforms);
    }
}
