package org.supercargo.registry.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

class RateLimitTest {
    @ParameterizedTest
    @CsvSource({
        "76;w=21600, 100;w=21600, 76, 100, 21600",
        "76, 100;w=21600, 76, 100, 21600",
        " 0 ; w=60, 10, 0, 10, 60",
        "5;comment=x;w=7;more, 6, 5, 6, 7"
    })
    void I1_readsWhatIsLeft(
            String remaining, String limit, long left, long all, long windowSeconds) {
        assertThat(RateLimit.parse(Optional.of(remaining), Optional.of(limit)))
                .contains(
                        new RateLimit(
                                left,
                                OptionalLong.of(all),
                                Optional.of(Duration.ofSeconds(windowSeconds))));
    }

    @Test
    void I1_knowsNoLimitWhereNoneIsTold() {
        assertThat(RateLimit.parse(Optional.of("7"), Optional.empty()))
                .contains(new RateLimit(7, OptionalLong.empty(), Optional.empty()));
        assertThat(RateLimit.parse(Optional.empty(), Optional.of("100"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "9999999999999999999", "1e3", ";w=60"})
    void I1_makesNothingOfNonsense(String remaining) {
        assertThat(RateLimit.parse(Optional.of(remaining), Optional.empty())).isEmpty();
    }
}
