package org.supercargo.app;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows when nothing is being done any more: it counts what the executors that it hands out have
 * begun and not yet ended. Whoever draws the window waits for it instead of for a time.
 */
final class Quiet {
    private final AtomicInteger begun = new AtomicInteger();

    /** The executor, with all that it is given counted. */
    Executor counting(Executor executor) {
        return command -> {
            begun.incrementAndGet();
            executor.execute(() -> run(command));
        };
    }

    private void run(Runnable command) {
        try {
            command.run();
        } finally {
            begun.decrementAndGet();
        }
    }

    boolean isQuiet() {
        return begun.get() == 0;
    }
}
