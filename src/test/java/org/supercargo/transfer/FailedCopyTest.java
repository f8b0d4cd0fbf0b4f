package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.transfer.TestGraph.TAG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A copy that does not succeed: what it leaves behind, and what it says. */
@Timeout(60)
class FailedCopyTest {
    @TempDir Path folder;
    private LayoutCopy copy;

    @BeforeEach
    void chooseTarget() {
        copy = new LayoutCopy(folder.resolve("new/layout"));
    }

    @ParameterizedTest
    @EnumSource
    void F2_damagedBytesLeaveNothingOfANewFolder(Damage damage) {
        ContentException failure = copy.failureOf(BentSource.of(damage::of));

        assertThat(failure).hasMessageContaining("source.example");
        assertThat(copy.failedSide()).contains(TransferSide.SOURCE);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void F2_damagedBytesLeaveAnExistingFolderAsItWas(Damage damage) throws Exception {
        MemoryContent good = BentSource.good();
        copy.copy(good, new Tag("before"));
        byte[] index = Files.readAllBytes(copy.target().resolve("index.json"));
        MemoryContent bad = BentSource.of(damage::of);
        TestGraph graph = new TestGraph(bad);
        graph.tagged(graph.image(BentSource.AMD64, "a third layer"));

        copy.failureOf(bad);

        assertThat(copy.target().resolve("index.json")).hasBinaryContent(index);
        assertThat(copy.layout().resolve(TAG)).isEmpty();
        assertThat(copy.partFiles()).isEmpty();
        assertThat(blobFiles()).allSatisfy(FailedCopyTest::isNamedByItsBytes);
    }

    private List<Path> blobFiles() throws IOException {
        try (Stream<Path> files = Files.list(copy.target().resolve("blobs/sha256"))) {
            return files.toList();
        }
    }

    private static void isNamedByItsBytes(Path file) throws IOException {
        String digest = "sha256:" + file.getFileName();
        assertThat(Digest.sha256(Files.readAllBytes(file))).hasToString(digest);
    }

    @Test
    void aConnectionThatBreaksIsSaidToBeTheSources() {
        assertThat(copy.failureOf(BentSource.of(Damage.CUT_OFF::of)))
                .isInstanceOf(ContentException.Unreachable.class)
                .hasMessageContaining("source.example broke off in the middle");
    }

    @Test
    void otherBytesAreADigestMismatch() {
        assertThat(copy.failureOf(BentSource.of(Damage.OTHER_BYTES::of)))
                .isInstanceOf(ContentException.DigestMismatch.class);
    }

    @Test
    void aFailureOfTheDestinationIsSaidToBeTheDestinations() throws Exception {
        MemoryContent full =
                new MemoryContent("full.example") {
                    @Override
                    public void pushBlob(Descriptor blob, BlobSource bytes)
                            throws ContentException {
                        try (InputStream in = bytes.open()) {
                            in.readNBytes(3);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                        throw new ContentException.LocalStorage(
                                Attempt.to("write", place()), "it is full.", null);
                    }
                };

        assertThat(copy.failureOf(BentSource.good(), full))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("full");
        assertThat(copy.failedSide()).contains(TransferSide.DESTINATION);
        assertThat(full.abandoned).hasValue(1);
        assertThat(full.tags).isEmpty();
    }

    @Test
    void theFirstFailureStopsWhatElseIsOnItsWay() {
        AtomicInteger opened = new AtomicInteger();
        CountDownLatch otherIsStuck = new CountDownLatch(1);
        MemoryContent source =
                BentSource.of(
                        bytes ->
                                opened.incrementAndGet() == 1
                                        ? BentSource.stuck(bytes, otherIsStuck::countDown)
                                        : failingAfter(otherIsStuck));

        ContentException failure = copy.failureOf(source);

        assertThat(failure).isInstanceOf(ContentException.Unreachable.class);
        assertThat(source.open).hasValue(0);
        assertThat(folder).isEmptyDirectory();
    }

    private static InputStream failingAfter(CountDownLatch latch) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                throw new IOException("connection reset");
            }
        };
    }
}
