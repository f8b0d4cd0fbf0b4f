package org.supercargo.credential.program;

import java.nio.charset.StandardCharsets;

/** How the run of a program ended. */
public sealed interface ProgramResult {
    /**
     * It ended by itself. Its output may hold secrets, so {@link #toString} does not show it.
     *
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    record Ended(int status, String output, String errors) implements ProgramResult {
        static Ended of(int status, byte[] output, byte[] errors) {
            return new Ended(
                    status,
                    new String(output, StandardCharsets.UTF_8),
                    new String(errors, StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Ended[status=" + status + "]";
        }
    }

    /** It did not end in time and was ended. */
    record TimedOut(long seconds) implements ProgramResult {}

    /** It printed more than it may and was ended. */
    record TooMuchOutput() implements ProgramResult {}

    /** The waiting thread was interrupted, so the program was ended. */
    record Cancelled() implements ProgramResult {}

    /** The system could not start it. */
    record NotStarted() implements ProgramResult {}
}
