package org.supercargo.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs blocking steps, a few at a time; the first failure, or an interruption of the caller, stops
 * all of them.
 */
public final class Workers {
    /** Enough to keep a connection busy, and as few as registries and other tools are used to. */
    static final int AT_ONCE = 3;

    /**
     * One step, which ends early when its thread is interrupted.
     *
     * @param <X> the only checked failure
     */
    @FunctionalInterface
    public interface Step<T, X extends Exception> {
        T run() throws X;
    }

    private Workers() {}

    /**
     * Runs all steps and waits for them. When this returns, by whatever way, no step is running any
     * more.
     *
     * @return the results in the order of the steps
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static <T, X extends Exception> List<T> runAll(List<? extends Step<T, X>> steps)
            throws X, InterruptedException {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("worker-", 0).factory())) {
            ExecutorCompletionService<T> ended = new ExecutorCompletionService<>(pool);
            List<Future<T>> started = new ArrayList<>(steps.size());
            steps.forEach(step -> started.add(ended.submit(step::run)));
            await(ended, steps.size(), pool);
            return started.stream().map(Future::resultNow).toList();
        }
    }

    /** Runs one step, as {@link #runAll} does. */
    static <T, X extends Exception> T run(Step<T, X> step) throws X, InterruptedException {
        return runAll(List.of(step)).getFirst();
    }

    private static <T, X extends Exception> void await(
            ExecutorCompletionService<T> ended, int count, ExecutorService pool)
            throws X, InterruptedException {
        boolean whole = false;
        try {
            for (int i = 0; i < count; i++) {
                ended.take().get();
            }
            whole = true;
        } catch (ExecutionException e) {
            throw Workers.<X>failure(e.getCause());
        } finally {
            if (!whole) {
                pool.shutdownNow();
            }
        }
    }

    @SuppressWarnings("unchecked") // a step throws nothing else that is checked
    private static <X extends Exception> X failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> (X) cause;
        };
    }
}
