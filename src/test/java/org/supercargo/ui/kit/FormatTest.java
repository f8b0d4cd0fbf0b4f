package org.supercargo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class FormatTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.00 kB",
        "9994, 9.99 kB",
        "9995, 10.0 kB",
        "61204113, 61.2 MB",
        "999499, 999 kB",
        "999500, 1.00 MB",
        "1000000000, 1.00 GB",
    })
    void sizesHaveThreeDigits(long bytes, String words) {
        assertThat(Format.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT60S, 1 minute ago",
        "PT23H59M, 23 hours ago",
        "P1D, 1 day ago",
        "P6D, 6 days ago",
        "P7D, 1 week ago",
        "P30D, 1 month ago",
        "P365D, 1 year ago",
        "P800D, 2 years ago",
        "PT-2S, in the future",
    })
    void agesAreInTheLargestUnitThatIsFull(Duration age, String words) {
        assertThat(Format.age(NOW.minus(age), NOW)).isEqualTo(words);
    }

    @Test
    void countsAreGroupedAndAgreeWithTheirNoun() {
        assertThat(Format.count(1300)).isEqualTo("1\u202f300");
        assertThat(Format.count(1, "tag", "tags")).isEqualTo("1 tag");
        assertThat(Format.count(0, "tag", "tags")).isEqualTo("0 tags");
        assertThat(Format.exactBytes(1)).isEqualTo("1 byte");
        assertThat(Format.exactBytes(61_204_113)).isEqualTo("61\u202f204\u202f113 bytes");
    }
}
