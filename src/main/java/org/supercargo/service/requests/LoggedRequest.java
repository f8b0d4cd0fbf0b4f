package org.supercargo.service.requests;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.RateLimit;
import org.supercargo.registry.connection.RequestRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One HTTP request that was made, with nothing secret in it.
 *
 * @param number counts the requests from 1 on, and tells two that look alike apart
 * @param registry the registry it was for; the URL may be that of its sign-in host or storage
 * @param url redacted: values that could be a secret are replaced
 * @param status empty if no answer came
 * @param sentBytes the body's bytes
 * @param receivedBytes the body's bytes, as far as they were read
 * @param authorized whether a sign-in or a token went with it
 * @param credentialSource where the sign-in came from; empty without one
 * @param failure what broke it off; empty if an answer came
 * @param notes what the registry said beside its answer: warnings, how many pulls are left
 */
public record LoggedRequest(
        long number,
        RegistryName registry,
        String method,
        String url,
        OptionalInt status,
        long sentBytes,
        long receivedBytes,
        Instant started,
        Duration duration,
        boolean authorized,
        Optional<String> credentialSource,
        Optional<String> failure,
        List<String> notes) {
    private static final int FIRST_FAILURE = 400;

    public LoggedRequest {
        notes = List.copyOf(notes);
    }

    static LoggedRequest of(long number, RequestRecord exchange) {
        return new LoggedRequest(
                number,
                exchange.registry(),
                exchange.method(),
                exchange.url(),
                exchange.status(),
                exchange.sentBytes(),
                exchange.receivedBytes(),
                exchange.started(),
                exchange.duration(),
                exchange.authorized(),
                exchange.credentialSource(),
                exchange.failure(),
                Stream.concat(
                                exchange.warnings().stream(),
                                exchange.rateLimit().map(LoggedRequest::words).stream())
                        .toList());
    }

    private static String words(RateLimit limit) {
        String left = "Pulls left: " + limit.remaining();
        return limit.limit().isPresent() ? left + " of " + limit.limit().getAsLong() : left;
    }

    /** Whether no answer came, or one that says no. */
    public boolean isFailed() {
        return status.isEmpty() || status.getAsInt() >= FIRST_FAILURE;
    }
}
