package org.supercargo.oci;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manifest is to a person: an image, a Helm chart, a signature. */
public enum ArtifactKind {
    IMAGE("Image", "image"),
    INDEX("Index", "index"),
    HELM_CHART("Helm chart", "helm"),
    WASM("Wasm", "wasm"),
    SIGNATURE("Signature", "signature"),
    SBOM("SBOM", "sbom"),
    ATTESTATION("Attestation", "attestation"),
    EMPTY_REPOSITORY("Repository marker", "marker"),
    ARTIFACT("Artifact", "artifact"),
    UNKNOWN("Unknown", "unknown");

    /** The annotations by which markers are known, another program's and those in an image. */
    private static final List<String> MARKERS =
            List.of("dev.alien.marker", MediaType.REPOSITORY_MARKER);

    private static final Map<String, ArtifactKind> BY_TYPE =
            Map.ofEntries(
                    Map.entry("application/vnd.cncf.helm.config.v1+json", HELM_CHART),
                    Map.entry("application/vnd.wasm.config.v0+json", WASM),
                    Map.entry("application/vnd.wasm.config.v1+json", WASM),
                    Map.entry("application/vnd.dev.cosign.artifact.sig.v1+json", SIGNATURE),
                    Map.entry("application/vnd.cncf.notary.signature", SIGNATURE),
                    Map.entry("application/spdx+json", SBOM),
                    Map.entry("application/vnd.cyclonedx+json", SBOM),
                    Map.entry("application/vnd.in-toto+json", ATTESTATION),
                    Map.entry("application/vnd.dev.cosign.simplesigning.v1+json", SIGNATURE),
                    Map.entry("application/vnd.dsse.envelope.v1+json", ATTESTATION),
                    Map.entry(MediaType.REPOSITORY_MARKER, EMPTY_REPOSITORY));

    private final String label;
    private final String word;

    ArtifactKind(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** The word for it in lists. */
    public String label() {
        return label;
    }

    /** The word for it that people type and programs read: {@code image}, {@code helm}. */
    public String word() {
        return word;
    }

    /** The kind of that word. */
    public static Optional<ArtifactKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Tells the kind from the document alone. */
    public static ArtifactKind of(Document document) {
        return switch (document) {
            case UnknownDocument unknown -> UNKNOWN;
            case ImageIndex index -> INDEX;
            case Manifest manifest -> ofManifest(manifest);
            case ArtifactManifest artifact ->
                    artifact.artifactType().map(ArtifactKind::ofType).orElse(ARTIFACT);
        };
    }

    private static ArtifactKind ofManifest(Manifest manifest) {
        if (MARKERS.stream().anyMatch(manifest.annotations()::containsKey)) {
            return EMPTY_REPOSITORY;
        }
        Optional<String> type = manifest.artifactType();
        if (type.isPresent()) {
            return ofType(type.get());
        }
        return manifest.isImage() ? ofLayers(manifest) : ARTIFACT;
    }

    /** Cosign's older signatures and attestations wear the configuration of an image. */
    private static ArtifactKind ofLayers(Manifest manifest) {
        return manifest.layers().stream()
                .map(layer -> ofType(layer.mediaType()))
                .filter(kind -> kind != ARTIFACT)
                .findFirst()
                .orElse(IMAGE);
    }

    /** Tells the kind from an artifact type, as a referrer's descriptor gives it. */
    public static ArtifactKind ofType(String artifactType) {
        String type = MediaType.normalize(artifactType);
        if (type.startsWith("application/vnd.dev.sigstore.bundle")) {
            return SIGNATURE;
        }
        return BY_TYPE.getOrDefault(type, ARTIFACT);
    }
}
