package org.supercargo.service.seen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.service.seen.SeenContent.Kept;
import org.supercargo.testing.SmallDisk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is kept by digest, on a real disk. */
class SeenContentTest {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-21T05:00:00Z");

    private SeenContent bounded(long maxBytes) {
        return new SeenContent(folder, maxBytes, () -> now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Digest keep(SeenContent content, String text) {
        Digest digest = Digest.sha256(bytes(text));
        content.keep(digest, new Kept("application/json", bytes(text)));
        return digest;
    }

    @Test
    void contentComesBackByteForByteWithItsMediaType() {
        Digest digest = keep(bounded(1000), "{\n\n}");
        Kept kept = bounded(1000).get(digest).orElseThrow();
        assertThat(kept.mediaType()).isEqualTo("application/json");
        assertThat(kept.bytes()).isEqualTo(bytes("{\n\n}"));
    }

    @Test
    void damagedContentIsNotGivenAndCostsOnlyItself() throws IOException {
        SeenContent content = bounded(1000);
        Digest damaged = keep(content, "damaged");
        Digest whole = keep(content, "whole");
        Path file = file(damaged);
        Files.writeString(file, "application/json\ndamageD");

        assertThat(content.get(damaged)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(content.get(whole)).isPresent();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        SeenContent content = bounded(300);
        List<Digest> kept =
                Stream.of("a", "b", "c").map(text -> keep(content, text.repeat(60))).toList();
        for (Digest used : List.of(kept.get(1), kept.get(2), kept.get(0))) {
            now = now.plusSeconds(60);
            assertThat(content.get(used)).isPresent();
        }

        Digest last = keep(content, "d".repeat(60));

        assertThat(content.get(kept.get(1))).isEmpty();
        assertThat(content.get(kept.get(0))).isPresent();
        assertThat(content.get(last)).isPresent();
    }

    @Test
    void aFullDiskKeepsNothingAndLeavesNoPart() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            disk.fill();
            SeenContent content = bounded(1000);
            Digest digest = keep(content, "no room for this");
            assertThat(content.get(digest)).isEmpty();

            disk.free();
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(content.get(keep(content, "no room for this"))).isPresent();
        }
    }

    @Test
    void aDigestOfAnUnknownAlgorithmIsNeitherKeptNorAFileName() {
        SeenContent content = bounded(1000);
        Digest odd = new Digest("blake3", "abc");
        content.keep(odd, new Kept("text/plain", bytes("x")));
        assertThat(content.get(odd)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private Path file(Digest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(digest.encoded())).findFirst().orElseThrow();
        }
    }
}
