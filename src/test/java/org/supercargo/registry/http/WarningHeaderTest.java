package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;

class WarningHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    299 - "This is a warning."|This is a warning.
                    299 - " "|' '
                    299 - "a \\"quoted\\" \\\\ word"|a "quoted" \\ word
                    """)
    void I30_readsTheOneForm(String header, String text) {
        assertThat(WarningHeader.parse(List.of(header))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "299  - \"text\"",
                "299 -  \"text\"",
                " 299 - \"text\"",
                "299 - \"text\" ",
                "199 - \"text\"",
                "299 localhost:5000 \"text\"",
                "299 - \"text\" \"Sat, 25 Aug 2012 23:34:45 GMT\"",
                "299 - \"text\" more",
                "- \"text\"",
                "299 \"text\"",
                "299 - ",
                "299 -",
                "299 - \"\"",
                "299 - text",
                "299 - 'text'",
                "299 - `text`",
                "299 - \"text'",
                "299 - 'text\"",
                "299 - \"text",
                ""
            })
    void I30_ignoresEveryOther(String header) {
        assertThat(WarningHeader.parse(List.of(header))).isEmpty();
    }

    @Test
    void I30_givesEachTextOnce() {
        assertThat(WarningHeader.parse(List.of("299 - \"a\"", "299 - \"b\"", "299 - \"a\"")))
                .containsExactly("a", "b");
    }

    @Test
    void I30_readsFourKilobytesInAll() {
        String half = "299 - \"" + "x".repeat(2000) + "\"";

        assertThat(WarningHeader.parse(Collections.nCopies(3, half))).hasSize(1);
        assertThat(WarningHeader.parse(List.of("299 - \"" + "x".repeat(5000) + "\""))).isEmpty();
    }

    @Test
    void J40_makesTheTextHarmless() {
        assertThat(WarningHeader.parse(List.of("299 - \"a\u202eb\""))).containsExactly("a\\u202eb");
    }
}
