package org.supercargo.oci.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class PrettyJsonTest {
    private static String pretty(String json) {
        return PrettyJson.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesKeepTheirOrderAndNumbersAndEscapesTheirSpelling() {
        assertThat(
                        pretty(
                                "{\"z\":1.50e+3,\"a\":[1,\t{\"q\":\"\\u0041\\\"}\\\\\"}],\"e\":{"
                                        + " },\"f\":[\n"
                                        + "],\"n\":null}"))
                .isEqualTo(
                        """
                        {
                          "z": 1.50e+3,
                          "a": [
                            1,
                            {
                              "q": "\\u0041\\"}\\\\"
                            }
                          ],
                          "e": {},
                          "f": [],
                          "n": null
                        }\
                        """);
    }

    @Test
    void layingOutTwiceChangesNothingMore() {
        String once = pretty("{\"a\":[{\"b\":[]},2]}");
        assertThat(pretty(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text",
                "<html>\n\t</html>",
                "{\"a\":",
                "{} {}",
                "[1,2]",
                "{\"a\":\"x\ny\"}"
            })
    void whatIsNoJsonObjectStaysAsItIs(String text) {
        assertThat(pretty(text)).isEqualTo(text);
    }

    @Test
    void J40_controlAndBidiCharactersAreVisibleInJsonAndInText() {
        assertThat(pretty("{\"a\":\"x\u202ey\"}")).isEqualTo("{\n  \"a\": \"x\\u202ey\"\n}");
        assertThat(pretty("x\u0000y\r\nz\rq")).isEqualTo("x\\u0000y\nz\\u000dq");
    }

    @Test
    void bytesThatAreNoTextAreShownWithReplacements() {
        assertThat(PrettyJson.of(new byte[] {(byte) 0xff, 'a', (byte) 0xc0}))
                .isEqualTo("\ufffda\ufffd");
        assertThat(PrettyJson.of("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)))
                .startsWith("{\\u0000\"");
    }

    @Test
    void J50_aDocumentThatIndentationWouldBlowUpStaysAsItIs() {
        String deep =
                "{\"a\":" + "[".repeat(90) + "1,".repeat(100_000) + "1" + "]".repeat(90) + "}";
        assertThat(pretty(deep)).isEqualTo(deep);
    }
}
