package org.supercargo.registry.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many pulls a registry still allows, as Docker Hub tells it.
 *
 * @param remaining pulls that are left
 * @param limit pulls in one window, where it is told
 * @param window the time after which they are allowed again, where it is told
 */
public record RateLimit(long remaining, OptionalLong limit, Optional<Duration> window) {
    private static final Pattern FORM =
            Pattern.compile("^\\s*([0-9]{1,12})\\s*(?:;.*?w=([0-9]{1,12}).*)?");

    /**
     * Reads the headers {@code ratelimit-remaining} and {@code ratelimit-limit}; empty if they make
     * no sense.
     */
    static Optional<RateLimit> parse(Optional<String> remaining, Optional<String> limit) {
        Optional<Matcher> left = remaining.map(FORM::matcher).filter(Matcher::matches);
        Optional<Matcher> all = limit.map(FORM::matcher).filter(Matcher::matches);
        return left.map(
                form ->
                        new RateLimit(
                                Long.parseLong(form.group(1)),
                                all.map(
                                                matcher ->
                                                        OptionalLong.of(
                                                                Long.parseLong(matcher.group(1))))
                                        .orElse(OptionalLong.empty()),
                                window(form).or(() -> all.flatMap(RateLimit::window))));
    }

    private static Optional<Duration> window(Matcher form) {
        return Optional.ofNullable(form.group(2)).map(Long::parseLong).map(Duration::ofSeconds);
    }
}
