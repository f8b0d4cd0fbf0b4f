package org.supercargo.task;

/** The blocking work of a job. */
@FunctionalInterface
public interface JobCall<T> {
    /**
     * Does the work on a background thread. Cancelling the job interrupts that thread.
     *
     * @param progress where the work says how far it is
     */
    T run(JobProgress progress) throws Exception;
}
