package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x200b, 0x200c,
                0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
                0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xd800, 0xdfff, 0xfeff
            })
    void J40_charactersThatCannotBeSeenBecomeEscapes(int hidden) {
        assertThat(DisplayText.line("a" + (char) hidden + "b"))
                .isEqualTo("a\\u%04xb".formatted(hidden));
    }

    @Test
    void J40_hiddenCharactersOutsideTheFirstPlaneBecomeTwoEscapes() {
        assertThat(DisplayText.line("a" + Character.toString(0xe0041)))
                .isEqualTo("a\\udb40\\udc41");
    }

    @Test
    void J40_allOtherTextStaysAsItIs() {
        String text = "Grüße, 世界, 🚢, e\u0301, a_b, 100 %, <b>, \\u";
        assertThat(DisplayText.line(text)).isSameAs(text);
    }

    @Test
    void J40_aBlockKeepsItsLineBreaksAndTabs() {
        assertThat(DisplayText.block("a\n\tb\r")).isEqualTo("a\n\tb\\u000d");
    }

    @Test
    void J40_lengthsAreCapped() {
        assertThat(DisplayText.line("x".repeat(4096))).hasSize(4096).doesNotEndWith("…");
        assertThat(DisplayText.line("x".repeat(4097))).hasSize(4097).endsWith("…");
        assertThat(DisplayText.block("\n".repeat(1_000_000))).hasSize(4097);
        assertThat(DisplayText.line("x".repeat(100), 3)).isEqualTo("xxx…");
        assertThat(DisplayText.whole("x".repeat(10_000))).hasSize(10_000);
    }

    @Test
    void J40_aCutDoesNotSplitACharacter() {
        assertThat(DisplayText.line("ab🚢🚢", 3)).isEqualTo("ab…");
        assertThat(DisplayText.line("ab🚢🚢", 4)).isEqualTo("ab🚢…");
    }

    @Test
    void quotesAreShortAndOnOneLine() {
        assertThat(DisplayText.quote("a\nb")).isEqualTo("“a\\u000ab”");
        assertThat(DisplayText.quote("x".repeat(500))).hasSize(123);
    }
}
