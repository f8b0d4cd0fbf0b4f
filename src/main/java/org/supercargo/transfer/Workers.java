package org.supercargo.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the steps of a copy, a few at a time; the first failure, or an interruption of the caller,
 * stops all of them.
 */
final class Workers {
    /** Enough to keep a connection busy, and as few as registries and other tools are used to. */
    static final int AT_ONCE = 3;

    /** One step of a copy, which ends early when its thread is interrupted. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws SideFailure;
    }

    private Workers() {}

    /**
     * Runs all steps and waits for them. When this returns, by whatever way, no step is running any
     * more.
     *
     * @return the results in the order of the steps
     * @throws InterruptedException if the calling thread is interrupted
     */
    static <T> List<T> runAll(List<Step<T>> steps) throws SideFailure, InterruptedException {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("copy-", 0).factory())) {
            ExecutorCompletionService<T> ended = new ExecutorCompletionService<>(pool);
            List<Future<T>> started = new ArrayList<>(steps.size());
            steps.forEach(step -> started.add(ended.submit(step::run)));
            await(ended, steps.size(), pool);
            return started.stream().map(Future::resultNow).toList();
        }
    }

    /** Runs one step, as {@link #runAll} does. */
    static <T> T run(Step<T> step) throws SideFailure, InterruptedException {
        return runAll(List.of(step)).getFirst();
    }

    private static <T> void await(
            ExecutorCompletionService<T> ended, int count, ExecutorService pool)
            throws SideFailure, InterruptedException {
        boolean whole = false;
        try {
            for (int i = 0; i < count; i++) {
                ended.take().get();
            }
            whole = true;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            if (!whole) {
                pool.shutdownNow();
            }
        }
    }

    private static SideFailure failure(Throwable cause) {
        return switch (cause) {
            case SideFailure failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException("a step throws nothing else", cause);
        };
    }
}
