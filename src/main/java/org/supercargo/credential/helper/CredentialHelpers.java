package org.supercargo.credential.helper;

import org.supercargo.credential.program.ProgramFinder;
import org.supercargo.credential.program.ProgramRunner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Asks docker's credential helpers. One call per helper and key is in flight at a time; an answer
 * is remembered for some minutes, a failure for some seconds.
 */
public final class CredentialHelpers {
    private static final Duration KEEP_FOUND = Duration.ofMinutes(5);
    private static final Duration KEEP_FAILED = Duration.ofSeconds(5);

    private final ProgramFinder finder;
    private final HelperProgram program;
    private final InstantSource clock;
    private final Map<Call, CompletableFuture<HelperAnswer>> inFlight = new ConcurrentHashMap<>();
    private final Map<Call, Remembered> remembered = new ConcurrentHashMap<>();

    private record Call(String helper, String key) {}

    private record Remembered(HelperAnswer answer, Instant until) {}

    public CredentialHelpers(ProgramFinder finder, ProgramRunner runner, InstantSource clock) {
        this.finder = finder;
        this.program = new HelperProgram(finder, runner);
        this.clock = clock;
    }

    /** The file name of a helper's program. */
    public static String programName(String helper) {
        return HelperProgram.fileName(helper);
    }

    /** The program of a helper, if it is installed; empty too for a name that is not safe. */
    public Optional<Path> locate(String helper) {
        return HelperProgram.isSafeName(helper)
                ? finder.find(programName(helper))
                : Optional.empty();
    }

    /**
     * Asks a helper for the credential of a server; blocks until it answers, is ended or the thread
     * is interrupted.
     *
     * @param helper the part of its name after {@code docker-credential-}
     * @param serverKey the key exactly as docker uses it
     */
    public HelperAnswer get(String helper, String serverKey) {
        Call call = new Call(helper, serverKey);
        while (true) {
            Optional<HelperAnswer> kept = recall(call);
            if (kept.isPresent()) {
                return kept.get();
            }
            CompletableFuture<HelperAnswer> mine = new CompletableFuture<>();
            CompletableFuture<HelperAnswer> other = inFlight.putIfAbsent(call, mine);
            HelperAnswer answer = other == null ? lead(call, mine) : follow(other);
            boolean onlyOtherCancelled = answer instanceof HelperAnswer.Cancelled && other != null;
            if (!onlyOtherCancelled || Thread.currentThread().isInterrupted()) {
                return answer;
            }
        }
    }

    /** Forgets the remembered answer, so that the helper is asked anew. */
    public void forget(String helper, String serverKey) {
        remembered.remove(new Call(helper, serverKey));
    }

    private Optional<HelperAnswer> recall(Call call) {
        Remembered kept = remembered.get(call);
        return kept != null && clock.instant().isBefore(kept.until())
                ? Optional.of(kept.answer())
                : Optional.empty();
    }

    private HelperAnswer lead(Call call, CompletableFuture<HelperAnswer> promise) {
        HelperAnswer answer = new HelperAnswer.Cancelled();
        try {
            answer =
                    program.call(
                            call.helper(), "get", call.key(), call.key(), HelperProtocol::readGet);
            remember(call, answer);
            return answer;
        } finally {
            inFlight.remove(call);
            promise.complete(answer);
        }
    }

    private static HelperAnswer follow(CompletableFuture<HelperAnswer> other) {
        try {
            return other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HelperAnswer.Cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never exceptional", e);
        }
    }

    private void remember(Call call, HelperAnswer answer) {
        if (!(answer instanceof HelperAnswer.Cancelled)) {
            Duration time = answer instanceof HelperAnswer.Found ? KEEP_FOUND : KEEP_FAILED;
            remembered.put(call, new Remembered(answer, clock.instant().plus(time)));
        }
    }
}
