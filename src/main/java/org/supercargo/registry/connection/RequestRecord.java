package org.supercargo.registry.connection;

import org.supercargo.oci.RegistryName;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One HTTP exchange, as it may be shown: no header values, and no query value that could be a
 * secret.
 *
 * @param registry the registry it was for; the URL may be that of its sign-in host or storage
 * @param url redacted
 * @param status empty if no answer came
 * @param sentBytes the body's bytes
 * @param receivedBytes the body's bytes, as far as they were read
 * @param duration from the start to the last byte read
 * @param authorized whether a sign-in or a token went with it, be it an anonymous one
 * @param credentialSource where the sign-in came from; empty without one
 * @param failure what broke the exchange off; empty if an answer came
 * @param warnings what the registry wants its user to know
 * @param rateLimit how many pulls are left, where the registry says so
 */
public record RequestRecord(
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
        List<String> warnings,
        Optional<RateLimit> rateLimit) {
    public RequestRecord {
        warnings = List.copyOf(warnings);
    }
}
