package org.supercargo.bench;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * How long the JavaFX thread is held: again and again something is given to it, and how long that
 * waits is how long the thread was busy with other things.
 */
public final class FxHolds implements AutoCloseable {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> worked = Collections.synchronizedList(new ArrayList<>());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long workedBefore;
    private int noted;
    private final Thread prober = new Thread(this::probe, "prober");
    private volatile boolean closed;

    public FxHolds() {
        prober.setDaemon(true);
        prober.setPriority(Thread.MAX_PRIORITY);
        prober.start();
    }

    private void probe() {
        Semaphore taken = new Semaphore(0);
        try {
            while (!closed) {
                long given = System.nanoTime();
                Platform.runLater(
                        () -> {
                            millis.add((System.nanoTime() - given) / 1e6);
                            worked.add((threads.getCurrentThreadCpuTime() - workedBefore) / 1e6);
                            workedBefore = threads.getCurrentThreadCpuTime();
                            taken.release();
                        });
                taken.acquire();
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Tells of the time since this was last asked, for those who look for the cause. */
    public void note(String what) {
        List<Double> waited = since(millis, noted);
        List<Double> busy = since(worked, noted);
        noted += waited.size();
        Verdicts.note(
                "JavaFX thread, " + what,
                "p99 %.1f ms, longest %.1f ms of %d probes; of this it worked p99 %.1f, longest %.1f"
                        .formatted(
                                at(waited, 0.99),
                                at(waited, 1),
                                waited.size(),
                                at(busy, 0.99),
                                at(busy, 1)));
    }

    /** The 99th percentile of all. */
    public double percentile99() {
        Verdicts.note(
                "JavaFX thread, without what a busy computer adds",
                "p99 %.1f ms".formatted(at(since(worked, 0), 0.99)));
        return at(since(millis, 0), 0.99);
    }

    private static List<Double> since(List<Double> all, int from) {
        synchronized (all) {
            return List.copyOf(all.subList(Math.min(from, all.size()), all.size()));
        }
    }

    private static double at(List<Double> figures, double part) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
    }

    @Override
    public void close() {
        closed = true;
        prober.interrupt();
    }
}
