package org.supercargo.sample.content;

import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Attests how an image was built, in the form in which BuildKit adds it to an index. */
final class Provenance {
    private static final String IN_TOTO = "application/vnd.in-toto+json";
    private static final String PREDICATE = "https://slsa.dev/provenance/v1";

    private Provenance() {}

    /** Stores the attestation and gives the entry for the index. */
    static Json.Fields putOn(Shelf shelf, Json.Fields image, String version, Instant built) {
        String digest = image.text("digest").orElseThrow();
        byte[] statement = statement(digest, version, built).bytes();
        Json.Fields layer =
                shelf.blob(IN_TOTO, statement)
                        .with(
                                "annotations",
                                Json.texts(Map.of("in-toto.io/predicate-type", PREDICATE)));
        byte[] config = config(Digest.sha256(statement)).bytes();
        Json.Fields manifest =
                Shelf.ociManifest()
                        .with("config", shelf.blob(MediaType.OCI_CONFIG, config))
                        .with("layers", List.of(layer));
        Json.Fields annotations =
                Json.object()
                        .with("vnd.docker.reference.digest", digest)
                        .with("vnd.docker.reference.type", "attestation-manifest");
        return shelf.manifest(manifest)
                .with("annotations", annotations)
                .with("platform", unknownPlatform());
    }

    private static Json.Fields unknownPlatform() {
        return Json.object().with("architecture", "unknown").with("os", "unknown");
    }

    private static Json.Fields config(Digest statement) {
        return unknownPlatform()
                .with("config", Json.object())
                .with(
                        "rootfs",
                        Json.object()
                                .with("type", "layers")
                                .with("diff_ids", Json.texts(List.of(statement.toString()))));
    }

    private static Json.Fields statement(String digest, String version, Instant built) {
        return Statement.of(
                "pkg:docker/fleet/dispatch@" + version,
                digest,
                PREDICATE,
                Json.object()
                        .with(
                                "buildDefinition",
                                Json.object()
                                        .with("buildType", "https://mobyproject.org/buildkit@v1")
                                        .with(
                                                "externalParameters",
                                                Json.object().with("target", "release")))
                        .with(
                                "runDetails",
                                Json.object()
                                        .with("builder", Json.object().with("id", ""))
                                        .with(
                                                "metadata",
                                                Json.object()
                                                        .with("startedOn", built.toString()))));
    }
}
