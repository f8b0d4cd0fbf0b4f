package org.supercargo.task;

/** How far a job is at one moment. */
record Progress(String message, long doneBytes, long totalBytes, long bytesPerSecond) {
    static final Progress NONE = new Progress("", 0, 0, 0);
}
