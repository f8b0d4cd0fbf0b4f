package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'7', PT7S",
        "' 0 ', PT0S",
        "'99999999999', PT99999999999S",
        "'Sat, 21 Nov 2026 02:00:30 GMT', PT30S"
    })
    void I3_readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "1.5",
                "Sat, 21 Nov 2026 01:00:00 GMT",
                "9999999999999999"
            })
    void I3_makesNothingOfGarbageAndOfThePast(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 1795226430, PT30S", "7, 1795226430, PT7S", "soon, 1795226430, PT30S"})
    void I2_readsDockerHubsOwnHeaderWhereTheStandardOneSaysNothing(
            String standard, String hub, Duration wait) {
        assertThat(RetryAfter.of(Optional.of(standard), Optional.of(hub), NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795226399", "-1", "x", "", "99999999999999"})
    void I2_makesNothingOfATimeThatIsOver(String hub) {
        assertThat(RetryAfter.of(Optional.empty(), Optional.of(hub), NOW)).isEmpty();
    }
}
