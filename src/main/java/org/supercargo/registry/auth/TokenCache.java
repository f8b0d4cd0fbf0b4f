package org.supercargo.registry.auth;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/**
 * Keeps tokens while they hold, and lets those who want the same token at the same time share one
 * request.
 */
final class TokenCache {
    /** Asks the token server. */
    @FunctionalInterface
    interface Fetch {
        Optional<Token> fetch() throws ContentException;
    }

    private final InstantSource clock;
    private final Map<TokenKey, Token> tokens = new ConcurrentHashMap<>();
    private final Map<TokenKey, Token> others = new ConcurrentHashMap<>();
    private final Map<TokenKey, FutureTask<Optional<Token>>> fetches = new ConcurrentHashMap<>();

    TokenCache(InstantSource clock) {
        this.clock = clock;
    }

    /** A token that allows at least what the key asks for. */
    Optional<Token> covering(TokenKey key) {
        dropEnded();
        return Optional.ofNullable(tokens.get(key))
                .or(() -> Optional.ofNullable(others.get(key)))
                .or(() -> find(key, held -> held.cover(key.scopes())));
    }

    /** A token for the same resource, whatever it allows there. */
    Optional<Token> touching(TokenKey key) {
        dropEnded();
        return find(key, held -> held.touch(key.scopes()));
    }

    private Optional<Token> find(TokenKey key, Predicate<Scopes> fits) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getKey().sameIssuer(key))
                .filter(entry -> fits.test(entry.getKey().scopes()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void dropEnded() {
        Instant now = clock.instant();
        tokens.values().removeIf(token -> !token.holdsAt(now));
        others.values().removeIf(token -> !token.holdsAt(now));
    }

    /**
     * Remembers that this token serves for the key too, though it was not asked for in these words;
     * it serves for no part of them.
     */
    void alsoFor(TokenKey key, Token token) {
        others.put(key, token);
    }

    /** Forgets a token that was refused, under all its keys. */
    void drop(Token token) {
        tokens.values().removeIf(token::equals);
        others.values().removeIf(token::equals);
    }

    /**
     * The token of the key, fetched unless somebody else is just fetching it.
     *
     * @return empty if the token server refuses
     */
    Optional<Token> fetch(TokenKey key, Attempt attempt, Fetch fetch) throws ContentException {
        FutureTask<Optional<Token>> own = new FutureTask<>(() -> store(key, fetch.fetch()));
        FutureTask<Optional<Token>> running = fetches.putIfAbsent(key, own);
        if (running == null) {
            try {
                own.run();
            } finally {
                fetches.remove(key, own);
            }
            return result(own, attempt);
        }
        try {
            return result(running, attempt);
        } catch (ContentException.Cancelled e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return fetch(key, attempt, fetch);
        }
    }

    private Optional<Token> store(TokenKey key, Optional<Token> fetched) {
        fetched.ifPresent(token -> tokens.put(key, token));
        return fetched;
    }

    private static Optional<Token> result(FutureTask<Optional<Token>> task, Attempt attempt)
            throws ContentException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(attempt);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ContentException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
