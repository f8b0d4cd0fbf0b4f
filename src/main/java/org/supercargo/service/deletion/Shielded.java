package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs what must not stop half-way: an interruption of the caller waits until it is done. */
final class Shielded {
    /** What is run. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ContentException;
    }

    private Shielded() {}

    static <T> T run(Work<T> work) throws ContentException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread.ofVirtual().name("shielded").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ContentException failure(Throwable cause) {
        return switch (cause) {
            case ContentException failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException("work throws nothing else", cause);
        };
    }
}
