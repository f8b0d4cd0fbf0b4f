package org.supercargo.catalog.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of files in the cache. */
class FileSlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ghcr.io/Team/Catalog:1.0     | ghcr-io-team-catalog-1-0
                    --a//b--                     | a-b
                    grüße                        | gr-e
                    ''                           | registry
                    @:/                          | registry
                    """)
    void S0_16_whatIsReadableOfTheTextIsItsLettersAndDigits(String text, String readable) {
        assertThat(FileSlug.readable(text)).isEqualTo(readable);
        assertThat(FileSlug.of(text)).matches(readable + "-[0-9a-f]{12}");
    }

    @Test
    void S0_16_differentTextsHaveDifferentNames() {
        assertThat(FileSlug.of("a/b:c")).isNotEqualTo(FileSlug.of("a-b-c"));
        assertThat(FileSlug.of("a/b:c")).isEqualTo(FileSlug.of("a/b:c"));
        String endless = "a".repeat(4_000);
        assertThat(FileSlug.of(endless)).isNotEqualTo(FileSlug.of(endless + "b")).hasSize(93);
    }
}
