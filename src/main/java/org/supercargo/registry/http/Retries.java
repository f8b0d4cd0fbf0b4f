package org.supercargo.registry.http;

import okhttp3.Request;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Decides whether a request that failed is sent again, and when: three times at most, with doubling
 * pauses.
 */
final class Retries {
    static final int MAX = 3;

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final double JITTER = 0.2;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause before the next try after an answer.
     *
     * @param tried how often the request was sent before this
     * @return empty if the answer stands
     */
    Optional<Duration> afterAnswer(Request request, Answer answer, int tried) {
        if (tried > MAX || !PASSING.contains(answer.status()) || !mayRepeat(request)) {
            return Optional.empty();
        }
        return RetryAfter.of(answer)
                .map(asked -> Optional.of(asked).filter(wait -> wait.compareTo(LONGEST) <= 0))
                .orElseGet(() -> Optional.of(backoff(tried)));
    }

    /** The pause before the next try after a connection that failed before an answer came. */
    Optional<Duration> afterFailure(Request request, int tried) {
        return tried > MAX || !mayRepeat(request) ? Optional.empty() : Optional.of(backoff(tried));
    }

    /** Sending a chunk twice could put it into the upload twice. */
    private static boolean mayRepeat(Request request) {
        return !request.method().equals("PATCH")
                && (request.body() == null || !request.body().isOneShot());
    }

    private Duration backoff(int tried) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        long millis = (long) (FIRST.toMillis() * Math.pow(2, tried - 1) * factor);
        return Duration.ofMillis(Math.min(millis, LONGEST.toMillis()));
    }
}
