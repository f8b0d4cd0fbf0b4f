package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class WavesTest {
    private final Map<Digest, Fetched> manifests = new HashMap<>();

    private static Digest digest(String name) {
        return Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
    }

    private void index(String name, String... children) {
        List<Descriptor> entries =
                Arrays.stream(children)
                        .map(child -> Descriptor.of(MediaType.OCI_INDEX, digest(child), 1))
                        .toList();
        ImageIndex index =
                new ImageIndex(entries, Map.of(), Optional.empty(), Optional.empty(), List.of());
        RawManifest raw = new RawManifest(MediaType.OCI_INDEX, digest(name), new byte[0]);
        manifests.put(raw.digest(), new Fetched(raw, index));
    }

    private Optional<List<List<Digest>>> below(String root) {
        return new Waves(manifests, digest(root))
                .belowRoot()
                .map(
                        waves ->
                                waves.stream()
                                        .map(
                                                wave ->
                                                        wave.stream()
                                                                .map(RawManifest::digest)
                                                                .toList())
                                        .toList());
    }

    @Test
    void whatIsPointedAtComesBeforeWhateverPointsAtIt() {
        index("root", "a", "b", "leaf");
        index("a", "b");
        index("b", "leaf", "leaf");
        index("leaf");

        assertThat(below("root"))
                .contains(
                        List.of(
                                List.of(digest("leaf")),
                                List.of(digest("b")),
                                List.of(digest("a"))));
    }

    @Test
    void whatIsMissingIsNotWaitedFor() {
        index("root", "a", "missing");
        index("a");

        assertThat(below("root")).contains(List.of(List.of(digest("a"))));
    }

    @Test
    void E40_indexesThatContainEachOtherHaveNoOrder() {
        index("root", "a");
        index("a", "b");
        index("b", "a");

        assertThat(below("root")).isEmpty();
    }
}
