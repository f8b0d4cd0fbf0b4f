package org.supercargo.credential.helper;

import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramResult;
import org.supercargo.credential.program.ProgramRunner;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Calls the programs of helpers, after looking whether name and key are safe to hand on. */
final class HelperProgram {
    private static final String PREFIX = "docker-credential-";
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final ProgramFinder finder;
    private final ProgramRunner runner;

    HelperProgram(ProgramFinder finder, ProgramRunner runner) {
        this.finder = finder;
        this.runner = runner;
    }

    static String fileName(String helper) {
        return PREFIX + helper;
    }

    static boolean isSafeName(String helper) {
        return SAFE_NAME.matcher(helper).matches() && !helper.contains("..");
    }

    /** What became of calling a helper: it ran, or something stood in the way. */
    sealed interface Outcome {
        record Ran(ProgramResult result) implements Outcome {}

        record Obstacle(HelperAnswer.Problem problem) implements Outcome {}
    }

    /**
     * Runs one action of a helper.
     *
     * @param key the server key the action is about; it may not hold a line break
     * @param input what the helper reads
     */
    Outcome call(String helper, String action, String key, String input) {
        if (!isSafeName(helper)) {
            return new Outcome.Obstacle(
                    new HelperAnswer.Unsafe("The helper's name may not hold a path or a space."));
        }
        if (key.isBlank() || key.chars().anyMatch(Character::isISOControl)) {
            return new Outcome.Obstacle(
                    new HelperAnswer.Unsafe("The registry's name may not hold a line break."));
        }
        return finder.find(fileName(helper))
                .<Outcome>map(program -> new Outcome.Ran(run(program, action, input)))
                .orElseGet(
                        () ->
                                new Outcome.Obstacle(
                                        new HelperAnswer.Missing(whyMissing(fileName(helper)))));
    }

    private ProgramResult run(Path program, String action, String input) {
        return runner.run(List.of(program.toString(), action), input);
    }

    private String whyMissing(String program) {
        return finder.findUnusable(program)
                .map(path -> path + " is not a program that can be run.")
                .orElse(program + " is not installed.");
    }
}
