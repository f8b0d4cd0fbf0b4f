package org.supercargo.sample.content;

import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code fleet/dispatch}: an image as BuildKit pushes it, each platform with an attestation. */
final class Dispatch {
    private static final List<Platform> PLATFORMS =
            List.of(Platform.parse("linux/amd64"), Platform.parse("linux/arm64"));
    private static final int PROGRAM_SIZE = 32_000;

    private Dispatch() {}

    /** Puts two versions on the shelf and gives the index of the newer one. */
    static Json.Fields putOn(Shelf shelf, BaseSystem base) {
        put(shelf, base, "3.1.0", "2025-06-30T17:45:00Z", "3.1", "3.1.0");
        return put(shelf, base, "3.2.0", "2026-09-08T12:36:00Z", "3.2", "3.2.0", "latest");
    }

    private static Json.Fields put(
            Shelf shelf, BaseSystem base, String version, String created, String... tags) {
        Instant built = Instant.parse(created);
        List<Json.Fields> images = new ArrayList<>();
        List<Json.Fields> attestations = new ArrayList<>();
        for (Platform platform : PLATFORMS) {
            Json.Fields image = image(base, platform, version, built).putOn(shelf);
            images.add(image);
            attestations.add(Provenance.putOn(shelf, image, version, built));
        }
        images.addAll(attestations);
        return shelf.manifest(Shelf.document(MediaType.OCI_INDEX).with("manifests", images), tags);
    }

    private static ImageBuilder image(
            BaseSystem base, Platform platform, String version, Instant built) {
        return new ImageBuilder(ImageBuilder.Format.OCI, platform, built)
                .from(base)
                .labels(
                        Labels.of(
                                "Dispatch",
                                "Sends each ship where it is needed",
                                version,
                                "d15bac7c",
                                built.toString()))
                .layer(
                        "COPY --from=build /out/dispatch /usr/local/bin/ # buildkit",
                        BaseSystem.program("dispatch", version, platform, built, PROGRAM_SIZE))
                .environment("DISPATCH_DB=/var/lib/dispatch/fleet.db")
                .step("VOLUME [/var/lib/dispatch]")
                .expose("9090/tcp")
                .entrypoint("/usr/local/bin/dispatch", "serve");
    }
}
