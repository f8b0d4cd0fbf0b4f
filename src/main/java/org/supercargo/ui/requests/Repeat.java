package org.supercargo.ui.requests;

/** How a request can be repeated with one tool. */
sealed interface Repeat {
    /** A line for a POSIX shell, without secrets. */
    record Command(String line) implements Repeat {}

    /**
     * @param reason why there is no such command, to stand after the tool's name
     */
    record Impossible(String reason) implements Repeat {}
}
