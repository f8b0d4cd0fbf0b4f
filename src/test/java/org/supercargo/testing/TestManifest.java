package org.supercargo.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A manifest or an index with all that must be in a registry before it.
 *
 * @param document its own bytes
 * @param blobs the config and the layers
 * @param children the manifests that an index lists
 */
public record TestManifest(TestBlob document, List<TestBlob> blobs, List<TestManifest> children) {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";

    /** A small OCI image; another text gives another digest. */
    public static TestManifest image(String architecture, String text) {
        return image(
                architecture, TestBlob.layer("etc/motd", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An OCI image of the layers. */
    public static TestManifest image(String architecture, TestBlob... layers) {
        String diffIds = join(Arrays.stream(layers).map(layer -> '"' + layer.diffId() + '"'));
        TestBlob config =
                TestBlob.json(
                        CONFIG,
                        """
                        {"architecture":"%s","os":"linux","config":{"Cmd":["/bin/sh"]},\
                        "rootfs":{"type":"layers","diff_ids":[%s]}}\
                        """
                                .formatted(architecture, diffIds));
        String manifest =
                """
                {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}\
                """
                        .formatted(
                                MANIFEST,
                                config.descriptor(),
                                join(Arrays.stream(layers).map(TestBlob::descriptor)));
        List<TestBlob> blobs = Stream.concat(Stream.of(config), Arrays.stream(layers)).toList();
        return new TestManifest(TestBlob.json(MANIFEST, manifest), blobs, List.of());
    }

    /** An artifact of the layers, without a config of its own. */
    public static TestManifest artifact(String artifactType, TestBlob... layers) {
        TestBlob empty = TestBlob.json("application/vnd.oci.empty.v1+json", "{}");
        String manifest =
                """
                {"schemaVersion":2,"mediaType":"%s","artifactType":"%s","config":%s,"layers":[%s]}\
                """
                        .formatted(
                                MANIFEST,
                                artifactType,
                                empty.descriptor(),
                                join(Arrays.stream(layers).map(TestBlob::descriptor)));
        List<TestBlob> blobs = Stream.concat(Stream.of(empty), Arrays.stream(layers)).toList();
        return new TestManifest(TestBlob.json(MANIFEST, manifest), blobs, List.of());
    }

    /** A small OCI image that says when it was made. */
    public static TestManifest madeAt(Instant created, String text) {
        TestBlob layer = TestBlob.layer("etc/motd", text.getBytes(StandardCharsets.UTF_8));
        TestBlob config =
                TestBlob.json(
                        CONFIG,
                        """
                        {"architecture":"amd64","os":"linux","created":"%s",\
                        "rootfs":{"type":"layers","diff_ids":["%s"]}}\
                        """
                                .formatted(created, layer.diffId()));
        String manifest =
                """
                {"schemaVersion":2,"mediaType":"%s","config":%s,"layers":[%s]}\
                """
                        .formatted(MANIFEST, config.descriptor(), layer.descriptor());
        return new TestManifest(
                TestBlob.json(MANIFEST, manifest), List.of(config, layer), List.of());
    }

    /** Another manifest of the same blobs, to be pushed after it. */
    public TestManifest annotated(String key, String value) {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        String annotations = ",\"annotations\":{\"%s\":\"%s\"}}".formatted(key, value);
        String annotated = text.substring(0, text.lastIndexOf('}')) + annotations;
        return new TestManifest(
                TestBlob.json(document.mediaType(), annotated), List.of(), List.of());
    }

    /** An OCI index with an image for each architecture. */
    public static TestManifest index(String text, String... architectures) {
        List<TestManifest> images =
                Arrays.stream(architectures).map(each -> image(each, text)).toList();
        Stream<String> descriptors =
                Arrays.stream(architectures).map(each -> platformDescriptor(each, text));
        String index =
                """
                {"schemaVersion":2,"mediaType":"%s","manifests":[%s]}\
                """
                        .formatted(INDEX, join(descriptors));
        return new TestManifest(TestBlob.json(INDEX, index), List.of(), images);
    }

    private static String platformDescriptor(String architecture, String text) {
        return image(architecture, text).document.openDescriptor()
                + ",\"platform\":{\"architecture\":\"%s\",\"os\":\"linux\"}}"
                        .formatted(architecture);
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(","));
    }

    /** Its digest, {@code sha256:…}. */
    public String digest() {
        return document.digest();
    }
}
