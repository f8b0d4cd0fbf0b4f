package org.supercargo.service;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;

import java.util.Optional;

/**
 * Everything the detail pane shows of one manifest.
 *
 * @param reference what was asked for
 * @param configBytes the configuration blob as it is, where the manifest has one that is small
 *     enough to show
 * @param config the configuration read as an image's; empty for indexes and artifacts
 */
public record ImageDetails(
        Reference reference,
        RawManifest raw,
        Document document,
        Optional<byte[]> configBytes,
        Optional<ImageConfig> config) {

    public ArtifactKind kind() {
        return ArtifactKind.of(document);
    }
}
