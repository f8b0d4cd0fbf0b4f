package org.supercargo.task;

/** Takes the progress of a job, from any thread and as often as it comes. */
public interface JobProgress {
    /**
     * @param totalBytes zero or less if it is not known
     */
    void bytes(long doneBytes, long totalBytes);

    /** Says what is being done at the moment, in a few words. */
    void message(String text);
}
