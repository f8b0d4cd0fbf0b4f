package org.supercargo.ui.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

class PauseGateTest {
    private final PauseGate gate = new PauseGate();

    private CompletableFuture<Void> passing() {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        gate.pass();
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    @Test
    void anOpenGateHoldsNobodyBack() {
        passing().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void aShutGateHoldsEverybodyBackUntilItOpens() {
        gate.set(true);
        CompletableFuture<Void> passing = passing();
        assertThat(passing).isNotDone();

        gate.set(false);

        assertThat(passing).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void stoppingSendsHomeWhoeverWaits() throws InterruptedException {
        gate.set(true);
        CompletableFuture<Void> passing = passing();

        gate.stop();

        assertThatThrownBy(passing::join).hasRootCauseInstanceOf(InterruptedException.class);
        gate.set(false);
        gate.reset();
        gate.pass();
    }
}
