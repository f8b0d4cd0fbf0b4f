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

    /** The 99th percentile since the last time that this was asked, and forgets. */
    public double percentile99(String what) {
        List<Double> sorted;
        synchronized (millis) {
            sorted = millis.stream().sorted().toList();
            millis.clear();
        }
        if (sorted.isEmpty()) {
            return 0;
        }
        double p99 = sorted.get((int) (0.99 * (sorted.size() - 1)));
        Verdicts.note("  of which it worked itself", processorTime());
        Verdicts.note(
                "JavaFX thread, " + what,
                "median %.1f ms, p99 %.1f ms, longest %.1f ms of %d probes"
                        .formatted(
                                sorted.get(sorted.size() / 2),
                                p99,
                                sorted.getLast(),
                                sorted.size()));
        return p99;
    }

    /** What a busy computer does not add to. */
    private String processorTime() {
        synchronized (worked) {
            List<Double> sorted = worked.stream().sorted().toList();
            worked.clear();
            return "p99 %.1f ms, longest %.1f ms"
                    .formatted(sorted.get((int) (0.99 * (sorted.size() - 1))), sorted.getLast());
        }
    }

    @Override
    public void close() {
        closed = true;
        prober.interrupt();
    }
}
