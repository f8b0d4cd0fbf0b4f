package org.supercargo.sample.content;

import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code tools/foghorn}: docker's own media types, for Linux and Windows. */
final class Foghorn {
    private static final Platform LINUX = Platform.of("linux", "amd64");
    private static final Platform WINDOWS =
            new Platform(
                    "windows",
                    "amd64",
                    Optional.empty(),
                    Optional.of("10.0.20348.2849"),
                    List.of());
    private static final int PROGRAM_SIZE = 20_000;

    private Foghorn() {}

    static void putOn(Shelf shelf, BaseSystem base) {
        put(shelf, base, "2.6.0", "2024-07-04T10:00:00Z", "2.6.0");
        put(shelf, base, "2.7.1", "2025-12-12T10:00:00Z", "2.7.1", "latest");
    }

    private static void put(
            Shelf shelf, BaseSystem base, String version, String created, String... tags) {
        Instant built = Instant.parse(created);
        List<Json.Fields> images =
                List.of(
                        linux(base, version, built).putOn(shelf),
                        windows(version, built).putOn(shelf));
        shelf.manifest(Shelf.document(MediaType.DOCKER_LIST).with("manifests", images), tags);
    }

    private static ImageBuilder linux(BaseSystem base, String version, Instant built) {
        return new ImageBuilder(ImageBuilder.Format.DOCKER, LINUX, built)
                .from(base)
                .layer(
                        "COPY foghorn /usr/local/bin/foghorn # buildkit",
                        BaseSystem.program("foghorn", version, LINUX, built, PROGRAM_SIZE))
                .environment("FOGHORN_VOLUME=11")
                .entrypoint("foghorn");
    }

    private static ImageBuilder windows(String version, Instant built) {
        String folder = "Files/Program Files/Foghorn";
        TarBuilder tar = new TarBuilder(built);
        tar.directory("Files").directory("Files/Program Files").directory(folder);
        tar.file(folder + "/foghorn.cmd", "@echo off\r\necho Foghorn " + version + "\r\n");
        tar.directory("Hives");
        return new ImageBuilder(ImageBuilder.Format.DOCKER, WINDOWS, built)
                .layer("COPY foghorn.cmd C:/Program Files/Foghorn/ # buildkit", Layer.gzip(tar))
                .entrypoint("cmd", "/c", "C:\\Program Files\\Foghorn\\foghorn.cmd");
    }
}
