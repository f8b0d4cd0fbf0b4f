package org.supercargo.sample.content;

import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code harbor/lighthouse}: a service for three platforms, in several versions. */
final class Lighthouse {
    private record Version(
            String number, String revision, String built, int programBytes, List<String> tags) {}

    private static final List<Platform> PLATFORMS =
            List.of("linux/amd64", "linux/arm64/v8", "linux/arm/v7").stream()
                    .map(Platform::parse)
                    .toList();
    private static final List<Version> VERSIONS =
            List.of(
                    version("1.0.3", "8d1fb20c", "2024-03-12T09:41:00Z", 14_000, "1.0", "1.0.3"),
                    version("1.1.0", "b7704e1a", "2024-10-02T14:05:00Z", 31_000, "1.1"),
                    version("1.2.1", "2f9a6b33", "2025-05-19T11:20:00Z", 48_000, "1.2", "1.2.1"),
                    version("1.3.0", "e05c71d8", "2026-02-24T16:48:00Z", 62_000, "1.3"),
                    version(
                            "1.4.2",
                            "61ab9d07",
                            "2026-10-30T10:12:00Z",
                            79_000,
                            "1.4",
                            "1.4.2",
                            "latest",
                            "stable"),
                    version(
                            "1.5.0-rc.1",
                            "c3d2ee95",
                            "2026-11-17T08:03:00Z",
                            94_000,
                            "1.5.0-rc.1",
                            "edge"));
    private static final String STABLE = "1.4.2";

    private Lighthouse() {}

    private static Version version(
            String number, String revision, String built, int programBytes, String... tags) {
        return new Version(number, revision, built, programBytes, List.of(tags));
    }

    /** Puts all versions on the shelf and gives the index of the stable one. */
    static Json.Fields putOn(Shelf shelf, BaseSystem base) {
        Json.Fields stable = Json.object();
        for (Version version : VERSIONS) {
            List<Json.Fields> images =
                    PLATFORMS.stream()
                            .map(platform -> image(version, platform, base).putOn(shelf))
                            .toList();
            Json.Fields index =
                    shelf.manifest(index(version, images), version.tags.toArray(String[]::new));
            stable = version.number.equals(STABLE) ? index : stable;
        }
        return stable;
    }

    private static Json.Fields index(Version version, List<Json.Fields> images) {
        return Shelf.document(MediaType.OCI_INDEX)
                .with("manifests", images)
                .with("annotations", Json.texts(labels(version)));
    }

    private static ImageBuilder image(Version version, Platform platform, BaseSystem base) {
        Instant built = Instant.parse(version.built);
        return new ImageBuilder(ImageBuilder.Format.OCI, platform, built)
                .from(base)
                .labels(labels(version))
                .environment("PATH=/usr/local/bin:/bin", "LIGHTHOUSE_INTERVAL=5s", "TZ=Europe/Oslo")
                .layer(
                        "COPY lighthouse /usr/local/bin/lighthouse # buildkit",
                        BaseSystem.program(
                                "lighthouse",
                                version.number,
                                platform,
                                built,
                                version.programBytes))
                .layer("COPY config/ /etc/lighthouse/ # buildkit", configuration(version))
                .user("keeper")
                .expose("8080/tcp")
                .entrypoint("/usr/local/bin/lighthouse")
                .command("--config", "/etc/lighthouse/lamp.toml");
    }

    private static Map<String, String> labels(Version version) {
        return Labels.of(
                "Lighthouse",
                "Tells ships where the harbor is",
                version.number,
                version.revision,
                version.built);
    }

    private static Layer configuration(Version version) {
        String lamp =
                """
                # Lighthouse %s
                [lamp]
                colour = "white"
                flashes = 3
                interval = "5s"

                [fog]
                horn = true
                threshold_metres = 900
                """
                        .formatted(version.number);
        return Layer.gzip(
                new TarBuilder(Instant.parse(version.built))
                        .directory("etc/lighthouse")
                        .file("etc/lighthouse/lamp.toml", lamp)
                        .file(
                                "etc/lighthouse/ships.csv",
                                "name,callsign\nAurora,LFAU\nTern,LFTE\n"));
    }
}
