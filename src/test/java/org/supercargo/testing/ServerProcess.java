package org.supercargo.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A server program that is ready when it has written a certain line, and that does not outlive the
 * tests.
 */
final class ServerProcess implements AutoCloseable {
    private static final int KEPT_LINES = 40;
    private static final int START_SECONDS = 60;

    private final Process process;
    private final Pattern readyLine;
    private final CompletableFuture<MatchResult> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread killer;

    private ServerProcess(Process process, Pattern readyLine) {
        this.process = process;
        this.readyLine = readyLine;
        this.killer = Thread.ofPlatform().unstarted(process::destroyForcibly);
    }

    static ServerProcess start(ProcessBuilder command, Pattern readyLine) throws IOException {
        var server = new ServerProcess(command.redirectErrorStream(true).start(), readyLine);
        Runtime.getRuntime().addShutdownHook(server.killer);
        Thread.ofVirtual()
                .name("output of " + command.command().getFirst())
                .start(server::readOutput);
        return server;
    }

    private void readOutput() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IOException("the server ended"));
    }

    private void take(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == KEPT_LINES) {
                lastLines.removeFirst();
            }
            lastLines.add(line);
        }
        readyLine.matcher(line).results().findFirst().ifPresent(ready::complete);
    }

    /** Waits for the line that says the server is ready. */
    MatchResult awaitReady() throws IOException, InterruptedException {
        try {
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IOException("The server did not start. Its last lines:\n" + output(), e);
        }
    }

    /** The last lines that the server wrote. */
    String output() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}
