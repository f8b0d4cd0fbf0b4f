package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.supercargo.testing.Fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whatever a header holds: a value that can be used, or none. */
class HeadersFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void F5_everyContentRangeIsOneOrNone() {
        Fuzz.texts(
                List.of(
                        "bytes",
                        " ",
                        "-",
                        "/",
                        "*",
                        "0",
                        "9",
                        "99999999999999999999",
                        "\t",
                        "=",
                        ","),
                List.of("bytes 0-0/1", "bytes 1000-1010/*", "bytes 010-020/030"),
                text ->
                        ContentRange.parse(List.of(text))
                                .ifPresent(
                                        range -> {
                                            assertThat(range.first()).isNotNegative();
                                            assertThat(range.last()).isNotNegative();
                                            range.total()
                                                    .ifPresent(
                                                            all -> assertThat(all).isNotNegative());
                                        }));
    }

    @Test
    void I30_everyWarningIsHarmlessOrNone() {
        Fuzz.texts(
                List.of(
                        "299", " - ", "\"", "\\\\", "\\\"", "199", "text", "\u202e", "\u0007", "'",
                        " "),
                List.of("299 - \"This is a warning.\"", "299 - \"a \\\"b\\\" c\""),
                text ->
                        assertThat(WarningHeader.parse(List.of(text, text)))
                                .hasSizeLessThanOrEqualTo(1)
                                .allMatch(shown -> shown.length() <= 5_000)
                                .noneMatch(shown -> shown.matches("(?s).*[\\p{Cc}\\u202e].*")));
    }

    @Test
    void I3_everyWaitIsPositiveOrNone() {
        Fuzz.texts(
                List.of(
                        "0",
                        "7",
                        "999999999999",
                        "-",
                        ".",
                        " ",
                        "Sat, ",
                        "21 Nov 2026 ",
                        "GMT",
                        ":"),
                List.of("120", "Sat, 21 Nov 2026 02:00:30 GMT", "1795226400"),
                text ->
                        RetryAfter.of(Optional.of(text), Optional.of(text), NOW)
                                .ifPresent(
                                        wait ->
                                                assertThat(wait)
                                                        .isGreaterThanOrEqualTo(Duration.ZERO)));
    }

    @Test
    void D4_everyLinkIsReadOrBroken() {
        Fuzz.texts(
                List.of(
                        "<", ">", ";", ",", "rel=", "next", "\"", "'", "\\\\", " ", "/v2/",
                        "title*=", "="),
                List.of("</v2/_catalog?last=b&n=2>; rel=\"next\"", "<a>; rel=index, <b>; rel=next"),
                text -> {
                    LinkHeader link = LinkHeader.parse(List.of(text));
                    assertThat(link.next().isPresent() && link.broken()).isFalse();
                });
    }

    /** Doubling the length must not do more than double the work; here it is much of it. */
    @Test
    void J52_longHeadersAreReadAtOnce() {
        for (String piece :
                List.of("\"", "\\\"", "<", "<>;", ",", "a=", "a=\"", "299 - \"", "1-")) {
            String text = piece.repeat(200_000 / piece.length());
            assertThatCode(
                            () -> {
                                LinkHeader.parse(List.of("<a>;" + text));
                                WarningHeader.parse(List.of("299 - \"" + text));
                                ContentRange.parse(List.of("bytes " + text));
                                RetryAfter.of(Optional.of(text), Optional.of(text), NOW);
                            })
                    .doesNotThrowAnyException();
        }
    }
}
