package org.supercargo.service;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * One form of the marker that a new repository begins with, and the blobs it needs. Registries
 * differ in what they accept, so there are several.
 */
record MarkerForm(RawManifest manifest, List<byte[]> blobs) {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY_TAR = new byte[1024];

    /** The forms in the order in which they are tried: OCI artifact, OCI image, docker image. */
    static List<MarkerForm> inOrder(Instant created) {
        return List.of(
                artifact(created),
                image(
                        created,
                        MediaType.OCI_MANIFEST,
                        MediaType.OCI_CONFIG,
                        MediaType.OCI_LAYER_GZIP),
                image(
                        created,
                        MediaType.DOCKER_MANIFEST,
                        MediaType.DOCKER_CONFIG,
                        MediaType.DOCKER_LAYER_GZIP));
    }

    private static MarkerForm artifact(Instant created) {
        String json =
                """
                {"schemaVersion":2,"mediaType":"%s","artifactType":"%s","config":%s,"layers":[%s],\
                "annotations":{"org.opencontainers.image.created":"%s"}}\
                """
                        .formatted(
                                MediaType.OCI_MANIFEST,
                                CreateService.MARKER_TYPE,
                                json(Descriptor.EMPTY),
                                json(Descriptor.EMPTY),
                                created);
        return new MarkerForm(raw(MediaType.OCI_MANIFEST, json), List.of(EMPTY_OBJECT));
    }

    private static MarkerForm image(
            Instant created, String manifestType, String configType, String layerType) {
        byte[] layer = gzip(EMPTY_TAR);
        byte[] config =
                """
                {"architecture":"amd64","os":"linux","created":"%s","config":{"Labels":{"%s":"true"}},\
                "rootfs":{"type":"layers","diff_ids":["%s"]},"history":[{"created":"%s","created_by":"repository marker"}]}\
                """
                        .formatted(
                                created,
                                CreateService.MARKER_TYPE,
                                Digest.sha256(EMPTY_TAR),
                                created)
                        .getBytes(StandardCharsets.UTF_8);
        String json =
                """
                {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}\
                """
                        .formatted(
                                manifestType,
                                json(Descriptor.of(configType, config)),
                                json(Descriptor.of(layerType, layer)));
        return new MarkerForm(raw(manifestType, json), List.of(config, layer));
    }

    private static RawManifest raw(String mediaType, String json) {
        return RawManifest.of(mediaType, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Descriptor descriptor) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
                .formatted(descriptor.mediaType(), descriptor.digest(), descriptor.size());
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
