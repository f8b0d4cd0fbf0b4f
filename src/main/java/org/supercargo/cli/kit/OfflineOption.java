package org.supercargo.cli.kit;

import org.supercargo.service.Age;

import picocli.CommandLine.Option;

import java.time.Instant;

/** The option that shows what was seen in place of asking, which never happens unasked. */
public final class OfflineOption {
    @Option(
            names = "--offline",
            description = "Ask no registry; show what was seen of it, and say how old that is.")
    public boolean offline;

    /** What is said beside something that may have changed since it was seen. */
    public static String note(Instant seen) {
        return "As of %s (%s). The registry was not asked.".formatted(age(seen), seen);
    }

    /**
     * What is said after a failure.
     *
     * @param verb list, show
     */
    public static String offer(String verb, Instant seen) {
        return "To %s what was seen %s, add --offline.".formatted(verb, age(seen));
    }

    private static String age(Instant seen) {
        return Age.words(seen, Instant.now());
    }
}
