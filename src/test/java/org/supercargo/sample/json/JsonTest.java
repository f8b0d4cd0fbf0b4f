package org.supercargo.sample.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class JsonTest {
    private static Json parse(String text) throws JsonSyntaxException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":[true,false,null]}",
                "[0,-1,1.5,1e10,-2.5E-3]",
                "\"\"",
                "\"é\\\"\\\\\\n\\r\\t\\u0001\"",
                "[[{\"x\":{}}]]"
            })
    void documentIsWrittenAsItWasRead(String text) throws JsonSyntaxException {
        assertThat(parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "  { \"a\" :\t1 , \"b\" : [ ] }  | {\"a\":1,\"b\":[]}",
                "\"\\u0041\\/\\b\\f\" | \"A/\\u0008\\u000c\"",
                "{\"a\":1,\"a\":2} | {\"a\":2}"
            })
    void documentInAnotherFormMeansTheSame(String text, String expected)
            throws JsonSyntaxException {
        assertThat(parse(text).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "{a:1}",
                "[1 2]",
                "tru",
                "nulll",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "\"",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"a\nb\"",
                "{} {}",
                "'a'"
            })
    void textThatIsNoDocumentIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void depthIsLimited() throws JsonSyntaxException {
        assertThat(parse("[".repeat(100) + "]".repeat(100)).text()).hasSize(200);
        assertThatThrownBy(() -> parse("[".repeat(101) + "]".repeat(101)))
                .hasMessageContaining("nested");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> Json.parse(new byte[] {'"', (byte) 0xff, '"'}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void fieldsAreAskedForByType() throws JsonSyntaxException {
        Json.Fields document = (Json.Fields) parse("{\"t\":\"x\",\"o\":{},\"a\":[1]}");
        assertThat(document.text("t")).contains("x");
        assertThat(document.text("o")).isEmpty();
        assertThat(document.object("o")).contains(Json.object());
        assertThat(document.array("a")).contains(List.of(new Json.Numeral("1")));
        assertThat(document.array("absent")).isEmpty();
    }
}
