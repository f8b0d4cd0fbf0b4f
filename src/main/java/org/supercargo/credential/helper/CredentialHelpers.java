package org.supercargo.credential.helper;

import org.supercargo.credential.Credential;
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

    /**
     * Gives a helper a credential to keep; a bearer token cannot be told from an identity token
     * afterwards.
     *
     * @return why it was not kept; empty if it was
     */
    public Optional<HelperAnswer.Problem> store(
            String helper, String serverKey, Credential credential) {
        forget(helper, serverKey);
        String document = HelperProtocol.storeDocument(serverKey, credential);
        return switch (program.call(helper, "store", serverKey, document)) {
            case HelperProgram.Outcome.Ran(var result) -> HelperProtocol.readStore(result);
            case HelperProgram.Outcome.Obstacle(var problem) -> Optional.of(problem);
        };
    }

    /**
     * Tells a helper to drop what it keeps for a server.
     *
     * @return why it may still be kept; empty if it is gone
     */
    public Optional<HelperAnswer.Problem> erase(String helper, String serverKey) {
        forget(helper, serverKey);
        return switch (program.call(helper, "erase", serverKey, serverKey)) {
            case HelperProgram.Outcome.Ran(var result) -> HelperProtocol.readErase(result);
            case HelperProgram.Outcome.Obstacle(var problem) -> Optional.of(problem);
        };
    }

    /**
     * Asks a helper for which servers it has sign-ins.
     *
     * @return users by server key; empty if it does not say
     */
    public Optional<Map<String, String>> list(String helper) {
        return switch (program.call(helper, "list", "unused", "unused")) {
            case HelperProgram.Outcome.Ran(var result) -> HelperProtocol.readList(result);
            case HelperProgram.Outcome.Obstacle _ -> Optional.empty();
        };
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
            answer = ask(call);
            remember(call, answer);
            return answer;
        } finally {
            inFlight.remove(call);
            promise.complete(answer);
        }
    }

    private HelperAnswer ask(Call call) {
        return switch (program.call(call.helper(), "get", call.key(), call.key())) {
            case HelperProgram.Outcome.Ran(var result) -> HelperProtocol.readGet(result);
            case HelperProgram.Outcome.Obstacle(var problem) -> problem;
        };
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
