package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Puts manifests and what is below them into a place. */
final class TestGraph {
    static final Tag TAG = new Tag("1.0");

    final MemoryContent place;

    TestGraph(MemoryContent place) {
        this.place = place;
    }

    /** An image whose layers have these texts. */
    Descriptor image(Platform platform, String... layers) {
        List<Descriptor> descriptors = new ArrayList<>();
        for (String layer : layers) {
            descriptors.add(blob(MediaType.OCI_LAYER_GZIP, layer));
        }
        return image(platform, descriptors);
    }

    Descriptor image(Platform platform, List<Descriptor> layers) {
        Descriptor config =
                blob(
                        MediaType.OCI_CONFIG,
                        "{\"os\":\"%s\",\"architecture\":\"%s\"}"
                                .formatted(platform.os(), platform.architecture()));
        return place.manifest(
                MediaType.OCI_MANIFEST,
                "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
                        .formatted(MediaType.OCI_MANIFEST, json(config, ""), join(layers)));
    }

    Descriptor blob(String mediaType, String text) {
        return place.blob(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An index of entries that are written with {@link #entry}. */
    Descriptor index(String... entries) {
        return place.manifest(
                MediaType.OCI_INDEX,
                "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
                        .formatted(MediaType.OCI_INDEX, String.join(",", entries)));
    }

    static String entry(Descriptor manifest) {
        return json(manifest, "");
    }

    static String entry(Descriptor manifest, Platform platform) {
        return json(
                manifest,
                ",\"platform\":{\"os\":\"%s\",\"architecture\":\"%s\"}"
                        .formatted(platform.os(), platform.architecture()));
    }

    /** An entry as BuildKit adds it, that attests another. */
    static String attestation(Descriptor manifest, Digest subject) {
        return json(
                manifest,
                (",\"platform\":{\"os\":\"unknown\",\"architecture\":\"unknown\"},\"annotations\":"
                                + "{\"vnd.docker.reference.type\":\"attestation-manifest\","
                                + "\"vnd.docker.reference.digest\":\"%s\"}")
                        .formatted(subject));
    }

    Descriptor tagged(Descriptor root) {
        place.tags.put(TAG, root.digest());
        return root;
    }

    /** Images, indexes and indexes of indexes that share blobs and each other, by chance. */
    Descriptor random(long seed) {
        Random random = new Random(seed);
        List<Descriptor> layers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            layers.add(blob(MediaType.OCI_LAYER_GZIP, "x".repeat(random.nextInt(70_000)) + i));
        }
        List<Descriptor> manifests = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            Platform platform = Platform.of("linux", "arch" + random.nextInt(4));
            manifests.add(image(platform, some(layers, random)));
        }
        for (int i = 0; i < random.nextInt(6); i++) {
            String[] entries =
                    some(manifests, random).stream().map(TestGraph::entry).toArray(String[]::new);
            manifests.add(index(entries));
        }
        return tagged(manifests.getLast());
    }

    private static List<Descriptor> some(List<Descriptor> all, Random random) {
        int count = 1 + random.nextInt(Math.min(all.size(), 5));
        return random.ints(count, 0, all.size()).mapToObj(all::get).toList();
    }

    private static String join(List<Descriptor> descriptors) {
        return descriptors.stream().map(TestGraph::entry).collect(Collectors.joining(","));
    }

    private static String json(Descriptor content, String more) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d%s}"
                .formatted(content.mediaType(), content.digest(), content.size(), more);
    }
}
