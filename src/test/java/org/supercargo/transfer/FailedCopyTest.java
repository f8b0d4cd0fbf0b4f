package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
import org.supercargo.layout.LayoutFolder;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Tag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A copy that does not succeed: what it leaves behind, and what it says. */
@Timeout(60)
class FailedCopyTest {
    private static final Platform AMD64 = Platform.of("linux", "amd64");

    /** What a bad source does with the bytes of a layer. */
    enum Damage {
        OTHER_BYTES {
            @Override
            InputStream of(byte[] bytes) {
                byte[] other = bytes.clone();
                other[other.length / 2]++;
                return new ByteArrayInputStream(other);
            }
        },
        TOO_SHORT {
            @Override
            InputStream of(byte[] bytes) {
                return new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 1));
            }
        },
        TOO_LONG {
            @Override
            InputStream of(byte[] bytes) {
                return new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 1));
            }
        },
        CUT_OFF {
            @Override
            InputStream of(byte[] bytes) {
                return new SequenceInputStream(
                        new ByteArrayInputStream(bytes, 0, bytes.length / 2),
                        failing("connection reset"));
            }
        };

        abstract InputStream of(byte[] bytes);
    }

    private static InputStream failing(String message) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(message);
            }
        };
    }

    /** Gives some bytes and then nothing more until its reader is interrupted. */
    private static InputStream stuck(byte[] bytes, Runnable whenStuck) {
        InputStream end =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        whenStuck.run();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new InterruptedIOException();
                        }
                        return -1;
                    }
                };
        return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 10), end);
    }

    @TempDir Path folder;
    private Path target;
    private final GrammarListener listener = new GrammarListener();

    @BeforeEach
    void chooseTarget() {
        target = folder.resolve("new/layout");
    }

    private LayoutFolder layout() {
        return new LayoutFolder(target);
    }

    /** A source whose blobs of type layer are read as the function says. */
    private static MemoryContent source(LayerStream bent) {
        MemoryContent place =
                new MemoryContent("source.example") {
                    @Override
                    InputStream stream(Descriptor blob, byte[] bytes) throws ContentException {
                        return blob.mediaType().equals(MediaType.OCI_LAYER_GZIP)
                                ? bent.of(bytes)
                                : super.stream(blob, bytes);
                    }
                };
        TestGraph graph = new TestGraph(place);
        graph.tagged(graph.image(AMD64, "a layer of text", "another layer of text"));
        return place;
    }

    @FunctionalInterface
    private interface LayerStream {
        InputStream of(byte[] bytes) throws ContentException;
    }

    private ContentException failureOf(MemoryContent source, LayoutFolder destination) {
        return catchThrowableOfType(
                ContentException.class,
                () ->
                        new ContentCopy(source, destination)
                                .copy(TAG, Optional.empty(), Optional.of(TAG), listener));
    }

    private Optional<TransferSide> failedSide() {
        return ((TransferEvent.Failed) listener.last()).side();
    }

    @ParameterizedTest
    @EnumSource
    void F2_damagedBytesLeaveNothingOfANewFolder(Damage damage) {
        ContentException failure = failureOf(source(damage::of), layout());

        assertThat(failure).hasMessageContaining("source.example");
        assertThat(failedSide()).contains(TransferSide.SOURCE);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void F2_damagedBytesLeaveAnExistingFolderAsItWas(Damage damage) throws Exception {
        MemoryContent good = source(ByteArrayInputStream::new);
        new ContentCopy(good, layout())
                .copy(TAG, Optional.empty(), Optional.of(new Tag("before")), TransferListener.NONE);
        byte[] index = Files.readAllBytes(target.resolve("index.json"));
        MemoryContent bad = source(damage::of);
        TestGraph graph = new TestGraph(bad);
        graph.tagged(graph.image(AMD64, "a third layer"));

        failureOf(bad, layout());

        assertThat(target.resolve("index.json")).hasBinaryContent(index);
        assertThat(layout().resolve(TAG)).isEmpty();
        assertThat(partFiles()).isEmpty();
        assertThat(blobFiles()).allSatisfy(FailedCopyTest::isNamedByItsBytes);
    }

    private List<Path> partFiles() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private List<Path> blobFiles() throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("blobs/sha256"))) {
            return files.toList();
        }
    }

    private static void isNamedByItsBytes(Path file) throws IOException {
        String digest = "sha256:" + file.getFileName();
        assertThat(Digest.sha256(Files.readAllBytes(file))).hasToString(digest);
    }

    @Test
    void aConnectionThatBreaksIsSaidToBeTheSources() {
        assertThat(failureOf(source(Damage.CUT_OFF::of), layout()))
                .isInstanceOf(ContentException.Unreachable.class)
                .hasMessageContaining("source.example broke off in the middle");
    }

    @Test
    void otherBytesAreADigestMismatch() {
        assertThat(failureOf(source(Damage.OTHER_BYTES::of), layout()))
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

        assertThatThrownBy(
                        () ->
                                new ContentCopy(source(ByteArrayInputStream::new), full)
                                        .copy(TAG, Optional.empty(), Optional.of(TAG), listener))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("full");
        assertThat(failedSide()).contains(TransferSide.DESTINATION);
        assertThat(full.abandoned).hasValue(1);
        assertThat(full.tags).isEmpty();
    }

    @Test
    void theFirstFailureStopsWhatElseIsOnItsWay() {
        AtomicInteger opened = new AtomicInteger();
        CountDownLatch otherIsStuck = new CountDownLatch(1);
        MemoryContent source =
                source(
                        bytes ->
                                opened.incrementAndGet() == 1
                                        ? stuck(bytes, otherIsStuck::countDown)
                                        : failingAfter(otherIsStuck));

        ContentException failure = failureOf(source, layout());

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

    @Test
    void cancellingStopsWhatIsInFlightAndLeavesNothingOfANewFolder() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(2);
        MemoryContent source = source(bytes -> stuck(bytes, inFlight::countDown));

        boolean stillInterrupted = cancelled(source, inFlight);

        assertThat(stillInterrupted).isTrue();
        assertThat(source.open).hasValue(0);
        assertThat(failedSide()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cancellingLeavesAnExistingFolderWorking() throws Exception {
        new ContentCopy(source(ByteArrayInputStream::new), layout())
                .copy(TAG, Optional.empty(), Optional.of(new Tag("before")), TransferListener.NONE);
        CountDownLatch inFlight = new CountDownLatch(1);
        MemoryContent source = source(bytes -> stuck(bytes, inFlight::countDown));
        TestGraph graph = new TestGraph(source);
        graph.tagged(graph.image(AMD64, "a third layer"));

        cancelled(source, inFlight);

        assertThat(layout().resolve(new Tag("before"))).isPresent();
        assertThat(layout().resolve(TAG)).isEmpty();
        assertThat(partFiles()).isEmpty();
    }

    @Test
    void whatWasCancelledCompletesWhenItIsStartedAgain() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        cancelled(source(bytes -> stuck(bytes, inFlight::countDown)), inFlight);

        TransferResult result =
                new ContentCopy(source(ByteArrayInputStream::new), layout())
                        .copy(TAG, Optional.empty(), Optional.of(TAG), TransferListener.NONE);

        assertThat(layout().fetchManifest(TAG).digest()).isEqualTo(result.digest());
    }

    /** Copies until the latch says that it is in flight, and interrupts it then. */
    private boolean cancelled(MemoryContent source, CountDownLatch inFlight) throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread copying =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    ContentException failure = failureOf(source, layout());
                                    boolean still = Thread.interrupted();
                                    interrupted.complete(
                                            failure instanceof ContentException.Cancelled && still);
                                });
        inFlight.await();
        copying.interrupt();
        return interrupted.get();
    }

    @Test
    void anotherPullIntoTheSameNewFolderIsNotHarmedByACancelledOne() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(2);
        MemoryContent stuck = source(bytes -> stuck(bytes, inFlight::countDown));
        MemoryContent good = source(ByteArrayInputStream::new);
        CountDownLatch otherIsDone = new CountDownLatch(1);
        CompletableFuture<TransferResult> other =
                CompletableFuture.supplyAsync(() -> pullOther(good, inFlight))
                        .whenComplete((_, _) -> otherIsDone.countDown());

        cancelled(stuck, otherIsDone);

        assertThat(other).isCompletedWithValueMatching(result -> result.blobs() == 3);
        assertThat(layout().resolve(new Tag("other"))).isPresent();
        assertThat(layout().resolve(TAG)).isEmpty();
    }

    private TransferResult pullOther(MemoryContent source, CountDownLatch begin) {
        try {
            begin.await();
            return new ContentCopy(source, layout())
                    .copy(
                            TAG,
                            Optional.empty(),
                            Optional.of(new Tag("other")),
                            TransferListener.NONE);
        } catch (InterruptedException | ContentException e) {
            throw new IllegalStateException(e);
        }
    }
}
