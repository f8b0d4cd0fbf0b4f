package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Fills a repository with images, indexes of them, indexes of those, referrers, and tags. */
final class RandomRepository {
    private final FakeRepository repository;
    private final Random random;
    private final List<RawManifest> manifests = new ArrayList<>();

    RandomRepository(FakeRepository repository, Random random) {
        this.repository = repository;
        this.random = random;
    }

    void fill() throws ContentException {
        int images = 2 + random.nextInt(4);
        for (int i = 0; i < images; i++) {
            add(image("image " + i, Optional.empty()));
        }
        int indexes = random.nextInt(3);
        for (int i = 0; i < indexes; i++) {
            add(index(some()));
        }
        if (random.nextBoolean()) {
            add(image("signature", Optional.of(any())));
        }
        int tags = 3 + random.nextInt(8);
        for (int i = 0; i < tags; i++) {
            repository.pushManifest(any(), Optional.of(new Tag("tag-" + i)));
        }
    }

    private void add(RawManifest manifest) throws ContentException {
        repository.pushManifest(manifest, Optional.empty());
        manifests.add(manifest);
    }

    private RawManifest any() {
        return manifests.get(random.nextInt(manifests.size()));
    }

    private List<RawManifest> some() {
        return manifests.stream().filter(_ -> random.nextBoolean()).toList();
    }

    /** An image of two layers, of which others may have the same. */
    private RawManifest image(String text, Optional<RawManifest> subject) {
        String layers = blob("layer " + random.nextInt(3)) + "," + blob("layer of " + text);
        String about = subject.map(s -> ",\"subject\":" + json(s.descriptor())).orElse("");
        return RawManifest.of(
                MediaType.OCI_MANIFEST,
                bytes(
                        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]%s}"
                                .formatted(
                                        MediaType.OCI_MANIFEST,
                                        blob("{\"text\":\"" + text + "\"}"),
                                        layers,
                                        about)));
    }

    private String blob(String text) {
        Descriptor blob = Descriptor.of(MediaType.OCTET_STREAM, bytes(text));
        repository.addBlob(blob.digest());
        return json(blob);
    }

    private static RawManifest index(List<RawManifest> children) {
        String entries =
                children.stream()
                        .map(child -> json(child.descriptor()))
                        .collect(Collectors.joining(","));
        return RawManifest.of(
                MediaType.OCI_INDEX,
                bytes(
                        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
                                .formatted(MediaType.OCI_INDEX, entries)));
    }

    private static String json(Descriptor descriptor) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
                .formatted(descriptor.mediaType(), descriptor.digest(), descriptor.size());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An image that was not there before. */
    static RawManifest newImage(FakeRepository repository, String text) {
        return new RandomRepository(repository, new Random(0)).image(text, Optional.empty());
    }

    /** The digests of everything that was made. */
    List<Digest> digests() {
        return manifests.stream().map(RawManifest::digest).toList();
    }
}
