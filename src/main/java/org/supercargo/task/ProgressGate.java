package org.supercargo.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets progress through to the foreground one at a time: what comes while the foreground has not
 * yet taken the last one replaces it, so that a fast transfer cannot flood the window.
 */
final class ProgressGate implements JobProgress {
    private static final double SMOOTHING = 0.3;
    private static final long MIN_INTERVAL_NANOS = 100_000_000;

    private final Executor foreground;
    private final Consumer<Progress> target;
    private final LongSupplier nanoTime;
    private final AtomicBoolean pending = new AtomicBoolean();
    private Progress latest = Progress.NONE;
    private long measuredAt;
    private long measuredBytes;
    private double speed;

    ProgressGate(Executor foreground, Consumer<Progress> target, LongSupplier nanoTime) {
        this.foreground = foreground;
        this.target = target;
        this.nanoTime = nanoTime;
        this.measuredAt = nanoTime.getAsLong();
    }

    @Override
    public void bytes(long doneBytes, long totalBytes) {
        synchronized (this) {
            measureSpeed(doneBytes);
            latest = new Progress(latest.message(), doneBytes, totalBytes, Math.round(speed));
        }
        deliver();
    }

    @Override
    public void message(String text) {
        synchronized (this) {
            latest =
                    new Progress(
                            text, latest.doneBytes(), latest.totalBytes(), latest.bytesPerSecond());
        }
        deliver();
    }

    private void measureSpeed(long doneBytes) {
        long now = nanoTime.getAsLong();
        long elapsed = now - measuredAt;
        if (elapsed < MIN_INTERVAL_NANOS) {
            return;
        }
        double current = (doneBytes - measuredBytes) * 1e9 / elapsed;
        speed = measuredBytes == 0 ? current : speed + SMOOTHING * (current - speed);
        measuredAt = now;
        measuredBytes = doneBytes;
    }

    private void deliver() {
        if (pending.compareAndSet(false, true)) {
            foreground.execute(
                    () -> {
                        pending.set(false);
                        target.accept(snapshot());
                    });
        }
    }

    private synchronized Progress snapshot() {
        return latest;
    }
}
