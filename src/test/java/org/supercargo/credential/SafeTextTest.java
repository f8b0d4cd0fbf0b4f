package org.supercargo.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: password=MARKER",
                "error: Secret: \"MARKER and more\"",
                "token = MARKER",
                "Authorization: Basic MARKER",
                "Authorization: Bearer MARKER",
                "{\"Secret\":\"MARKER\"}",
                "<html><body>MARKER</body></html>",
                "first line\nMARKER",
                "dGhpcyBpcyBhIGxvbmcgYmFzZTY0IHRleHQgd2l0aCBNQVJLRVIgaW4gaXQgTUARKER"
            })
    void J33_whatLooksLikeASecretIsHidden(String text) {
        assertThat(SafeText.of(text)).doesNotContain("MARKER", "MARKER and more", "TUARKER");
    }

    @Test
    void J33_controlAndDirectionCharactersAreMadeVisible() {
        assertThat(SafeText.of("a\u001b[31mb\u202ec")).isEqualTo("a\\u001b[31mb\\u202ec");
    }

    @Test
    void longTextIsCut() {
        assertThat(SafeText.of("word ".repeat(10_000))).hasSizeLessThan(310).endsWith("…");
    }

    @Test
    void ordinaryTextStays() {
        assertThat(SafeText.of("  exit status 2: gpg: decryption failed: No secret key\n"))
                .isEqualTo("exit status 2: gpg: decryption failed: No secret key");
    }
}
