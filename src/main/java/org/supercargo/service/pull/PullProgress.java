package org.supercargo.service.pull;

/** Hears how far a pull is, from several threads and often: it must be quick. */
@FunctionalInterface
public interface PullProgress {
    /** Hears nothing. */
    PullProgress NONE = (doneBytes, totalBytes) -> {};

    /**
     * @param totalBytes 0 until it is known
     */
    void at(long doneBytes, long totalBytes);
}
