package org.supercargo.service.tags;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a row of the tags table shows of the manifest that the tag points at.
 *
 * @param compressedBytes layers as they travel, of {@code measured} where the manifest is an index
 * @param measured the platform that size and time are of, where the manifest is an index
 * @param children the manifests of an index, in its order
 */
public record ManifestSummary(
        Digest digest,
        ArtifactKind kind,
        List<Platform> platforms,
        OptionalLong compressedBytes,
        Optional<Instant> created,
        Optional<Platform> measured,
        List<Digest> children) {

    public ManifestSummary {
        platforms = List.copyOf(platforms);
        children = List.copyOf(children);
    }
}
