package org.supercargo.credential.program;

import org.supercargo.credential.Environment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program without a shell, in the user's home folder, with the user's environment, and ends
 * it when it takes too long, prints too much or the calling thread is interrupted.
 */
public final class ProgramRunner {
    private static final int OUTPUT_CAP = 1 << 20;
    private static final long GRACE_MILLIS = 500;

    private final Environment environment;
    private final Duration timeout;

    /**
     * @param timeout how long a program may take; a person may have to answer a prompt in it
     */
    public ProgramRunner(Environment environment, Duration timeout) {
        this.environment = environment;
        this.timeout = timeout;
    }

    /**
     * Runs the program to its end.
     *
     * @param command the program's absolute path and its arguments
     * @param input what it can read from its standard input; written in UTF-8
     */
    public ProgramResult run(List<String> command, String input) {
        Process process;
        try {
            process = builder(command).start();
        } catch (IOException e) {
            return new ProgramResult.NotStarted();
        }
        Runnable end = () -> end(process);
        BoundedOutput output = new BoundedOutput(process.getInputStream(), OUTPUT_CAP, end);
        BoundedOutput errors = new BoundedOutput(process.getErrorStream(), OUTPUT_CAP, end);
        Thread.ofVirtual().name("program input").start(() -> feed(process, input));
        try {
            return await(process, output, errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProgramResult.Cancelled();
        } finally {
            end(process);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment.variables());
        if (Files.isDirectory(environment.home())) {
            builder.directory(environment.home().toFile());
        }
        return builder;
    }

    private ProgramResult await(Process process, BoundedOutput output, BoundedOutput errors)
            throws InterruptedException {
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return new ProgramResult.TimedOut(timeout.toSeconds());
        }
        output.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        errors.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        if (output.overflowed() || errors.overflowed()) {
            return new ProgramResult.TooMuchOutput();
        }
        return ProgramResult.Ended.of(process.exitValue(), output.bytes(), errors.bytes());
    }

    private static void feed(Process process, String input) {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // A program may end without reading its input; its answer still counts.
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
