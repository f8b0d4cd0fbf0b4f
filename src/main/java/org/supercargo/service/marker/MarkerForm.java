package org.supercargo.service.marker;

import org.supercargo.content.ContentException;
import org.supercargo.content.WritableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.JsonOutput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One form of a marker, a small manifest that holds nothing, and the blobs it needs. Registries
 * differ in what they accept, so there are several.
 */
public record MarkerForm(RawManifest manifest, List<byte[]> blobs) {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY_TAR = new byte[1024];

    /**
     * The forms in the order in which they are tried: OCI artifact, OCI image, docker image.
     *
     * @param type says what the marker is for: the artifact type, or the label and annotation of an
     *     image; docker's manifests have no annotations
     * @param annotations what else the marker says; labels too of an image
     */
    public static List<MarkerForm> inOrder(
            String type, Map<String, String> annotations, Instant created) {
        return List.of(
                artifact(type, annotations, created),
                image(
                        type,
                        annotations,
                        created,
                        MediaType.OCI_MANIFEST,
                        MediaType.OCI_CONFIG,
                        MediaType.OCI_LAYER_GZIP),
                image(
                        type,
                        annotations,
                        created,
                        MediaType.DOCKER_MANIFEST,
                        MediaType.DOCKER_CONFIG,
                        MediaType.DOCKER_LAYER_GZIP));
    }

    /**
     * Writes the first form that the place accepts, its blobs before it.
     *
     * @param tag the tag to set; empty writes by digest only
     * @return the digest of what was written
     * @throws ContentException.Rejected if the place accepts none of them
     */
    public static Digest pushFirst(List<MarkerForm> forms, WritableContent place, Optional<Tag> tag)
            throws ContentException {
        List<ContentException.Rejected> refusals = new ArrayList<>();
        for (MarkerForm form : forms) {
            try {
                form.pushBlobs(place);
                place.pushManifest(form.manifest, tag);
                return form.manifest.digest();
            } catch (ContentException.Rejected e) {
                refusals.add(e);
            }
        }
        throw refusals.getFirst();
    }

    /** Writes what the manifest names. */
    public void pushBlobs(WritableContent place) throws ContentException {
        for (byte[] blob : blobs) {
            place.pushBlob(
                    Descriptor.of(MediaType.OCTET_STREAM, blob),
                    () -> new ByteArrayInputStream(blob));
        }
    }

    private static MarkerForm artifact(
            String type, Map<String, String> annotations, Instant created) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("org.opencontainers.image.created", created.toString());
        all.putAll(annotations);
        String json =
                """
                {"schemaVersion":2,"mediaType":"%s","artifactType":"%s","config":%s,"layers":[%s],\
                "annotations":%s}\
                """
                        .formatted(
                                MediaType.OCI_MANIFEST,
                                type,
                                json(Descriptor.EMPTY),
                                json(Descriptor.EMPTY),
                                JsonOutput.write(all));
        return new MarkerForm(raw(MediaType.OCI_MANIFEST, json), List.of(EMPTY_OBJECT));
    }

    private static MarkerForm image(
            String type,
            Map<String, String> annotations,
            Instant created,
            String manifestType,
            String configType,
            String layerType) {
        byte[] layer = gzip(EMPTY_TAR);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(type, "true");
        labels.putAll(annotations);
        byte[] config =
                """
                {"architecture":"amd64","os":"linux","created":"%s","config":{"Labels":%s},\
                "rootfs":{"type":"layers","diff_ids":["%s"]},"history":[{"created":"%s","created_by":"marker"}]}\
                """
                        .formatted(
                                created,
                                JsonOutput.write(labels),
                                Digest.sha256(EMPTY_TAR),
                                created)
                        .getBytes(StandardCharsets.UTF_8);
        String json =
                """
                {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]%s}\
                """
                        .formatted(
                                manifestType,
                                json(Descriptor.of(configType, config)),
                                json(Descriptor.of(layerType, layer)),
                                manifestType.equals(MediaType.OCI_MANIFEST)
                                        ? ",\"annotations\":" + JsonOutput.write(labels)
                                        : "");
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
