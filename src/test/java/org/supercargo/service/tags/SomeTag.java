package org.supercargo.service.tags;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Tag;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A tag for tests: nothing is known of it until something is said. */
record SomeTag(Tag tag, Optional<ManifestSummary> summary, int moves) implements TagFacts {
    static SomeTag named(String name) {
        return new SomeTag(new Tag(name), Optional.empty(), 0);
    }

    /** A tag on the manifest whose digest is made from the text. */
    static SomeTag on(String name, String manifest) {
        return image(name, manifest, 100, Instant.EPOCH);
    }

    static SomeTag image(String name, String manifest, long bytes, Instant created) {
        return of(
                name,
                manifest,
                ArtifactKind.IMAGE,
                List.of(Platform.of("linux", "amd64")),
                bytes,
                created);
    }

    static SomeTag of(
            String name,
            String manifest,
            ArtifactKind kind,
            List<Platform> platforms,
            long bytes,
            Instant created,
            Digest... children) {
        return new SomeTag(
                new Tag(name),
                Optional.of(
                        new ManifestSummary(
                                digest(manifest),
                                kind,
                                platforms,
                                OptionalLong.of(bytes),
                                Optional.of(created),
                                Optional.empty(),
                                List.of(children))),
                0);
    }

    static Digest digest(String manifest) {
        return Digest.sha256(manifest.getBytes());
    }

    static List<SomeTag> named(String... names) {
        return Arrays.stream(names).map(SomeTag::named).toList();
    }

    static List<String> names(List<SomeTag> tags) {
        return tags.stream().map(tag -> tag.tag().name()).toList();
    }
}
