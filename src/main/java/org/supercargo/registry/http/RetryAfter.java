package org.supercargo.registry.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a registry asks to wait: seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /**
     * The header's name inside this program: OkHttp would act on the real one by itself, and fail
     * on large numbers.
     */
    static final String KEPT = "X-Kept-Retry-After";

    private static final String HUB = "X-Retry-After";

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer) {
        return of(answer.header(KEPT), answer.header(HUB), Instant.now());
    }

    /**
     * The wait from now on.
     *
     * @param standard the standard header, which counts if it makes sense
     * @param hub Docker Hub's own, with the second since 1970 at which the wait is over
     */
    static Optional<Duration> of(Optional<String> standard, Optional<String> hub, Instant now) {
        return standard.flatMap(text -> parse(text, now))
                .or(() -> hub.flatMap(text -> until(text.strip(), now)));
    }

    private static Optional<Duration> until(String second, Instant now) {
        return second.matches("[0-9]{1,11}")
                ? Optional.of(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(second))))
                        .filter(Duration::isPositive)
                : Optional.empty();
    }

    /** The wait from now on; empty for garbage and for times that are over. */
    static Optional<Duration> parse(String text, Instant now) {
        String value = text.strip();
        if (value.matches("[0-9]{1,12}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
