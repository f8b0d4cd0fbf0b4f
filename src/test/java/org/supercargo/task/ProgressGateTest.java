package org.supercargo.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class ProgressGateTest {
    private final Queue<Runnable> foreground = new ArrayDeque<>();
    private final List<Progress> delivered = new ArrayList<>();
    private long nanos;
    private final ProgressGate gate =
            new ProgressGate(foreground::add, delivered::add, () -> nanos);

    @Test
    void whatTheForegroundHasNotTakenYetIsReplaced() {
        for (int i = 1; i <= 1000; i++) {
            gate.bytes(i, 1000);
        }

        assertThat(foreground).hasSize(1);
        foreground.remove().run();
        assertThat(delivered).singleElement().extracting(Progress::doneBytes).isEqualTo(1000L);
    }

    @Test
    void afterADeliveryTheNextProgressIsDeliveredAgain() {
        gate.bytes(1, 2);
        foreground.remove().run();
        gate.bytes(2, 2);
        foreground.remove().run();

        assertThat(delivered).extracting(Progress::doneBytes).containsExactly(1L, 2L);
    }

    @Test
    void theSpeedIsThatOfTheLastMoments() {
        nanos = 1_000_000_000L;
        gate.bytes(50_000_000, 0);
        foreground.remove().run();

        assertThat(delivered.getLast().bytesPerSecond()).isEqualTo(50_000_000);
    }

    @Test
    void aMessageKeepsTheNumbers() {
        gate.bytes(5, 10);
        gate.message("verifying");
        foreground.remove().run();

        assertThat(delivered.getLast()).isEqualTo(new Progress("verifying", 5, 10, 0));
    }
}
