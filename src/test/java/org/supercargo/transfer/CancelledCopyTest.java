package org.supercargo.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.transfer.TestGraph.TAG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Tag;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A copy that is cancelled: what it leaves behind, of itself and of others. */
@Timeout(60)
class CancelledCopyTest {
    @TempDir Path folder;
    private LayoutCopy copy;

    @BeforeEach
    void chooseTarget() {
        copy = new LayoutCopy(folder.resolve("new/layout"));
    }

    @Test
    void cancellingStopsWhatIsInFlightAndLeavesNothingOfANewFolder() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(2);
        MemoryContent source = BentSource.of(bytes -> BentSource.stuck(bytes, inFlight::countDown));

        boolean stillInterrupted = cancelled(source, inFlight);

        assertThat(stillInterrupted).isTrue();
        assertThat(source.open).hasValue(0);
        assertThat(copy.failedSide()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cancellingLeavesAnExistingFolderWorking() throws Exception {
        copy.copy(BentSource.good(), new Tag("before"));
        CountDownLatch inFlight = new CountDownLatch(1);
        MemoryContent source = BentSource.of(bytes -> BentSource.stuck(bytes, inFlight::countDown));
        TestGraph graph = new TestGraph(source);
        graph.tagged(graph.image(BentSource.AMD64, "a third layer"));

        cancelled(source, inFlight);

        assertThat(copy.layout().resolve(new Tag("before"))).isPresent();
        assertThat(copy.layout().resolve(TAG)).isEmpty();
        assertThat(copy.partFiles()).isEmpty();
    }

    @Test
    void whatWasCancelledCompletesWhenItIsStartedAgain() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        cancelled(BentSource.of(bytes -> BentSource.stuck(bytes, inFlight::countDown)), inFlight);

        TransferResult result = copy.copy(BentSource.good(), TAG);

        assertThat(copy.layout().fetchManifest(TAG).digest()).isEqualTo(result.digest());
    }

    /** Copies until the latch says that it is in flight, and interrupts it then. */
    private boolean cancelled(MemoryContent source, CountDownLatch inFlight) throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread copying =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    ContentException failure = copy.failureOf(source);
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
        MemoryContent stuck = BentSource.of(bytes -> BentSource.stuck(bytes, inFlight::countDown));
        MemoryContent good = BentSource.good();
        CountDownLatch otherIsDone = new CountDownLatch(1);
        CompletableFuture<TransferResult> other =
                CompletableFuture.supplyAsync(() -> pullOther(good, inFlight))
                        .whenComplete((_, _) -> otherIsDone.countDown());

        cancelled(stuck, otherIsDone);

        assertThat(other).isCompletedWithValueMatching(result -> result.blobs() == 3);
        assertThat(copy.layout().resolve(new Tag("other"))).isPresent();
        assertThat(copy.layout().resolve(TAG)).isEmpty();
    }

    private TransferResult pullOther(MemoryContent source, CountDownLatch begin) {
        try {
            begin.await();
            return copy.copy(source, new Tag("other"));
        } catch (InterruptedException | ContentException e) {
            throw new IllegalStateException(e);
        }
    }
}
