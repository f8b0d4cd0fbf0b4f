package org.supercargo.oci.json.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class ErrorBodyReaderTest {
    private static ErrorBody read(String body) {
        return ErrorBodyReader.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorBody.Entry entry(String code, String message) {
        return new ErrorBody.Entry(code, message);
    }

    @Test
    void I20_theFormOfTheSpecificationGivesCodeAndMessage() {
        ErrorBody body =
                read(
                        "{'errors':[{'code':'NAME_UNKNOWN','message':'no such"
                                + " name','detail':{'name':'a'}},{'code':'DENIED'}]}");
        assertThat(body.errors())
                .containsExactly(entry("NAME_UNKNOWN", "no such name"), entry("DENIED", ""));
        assertThat(body.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "'text'",
                "7",
                "[]",
                "[{'a':[1]}]",
                "{'errors':[{'code':'NO'}]}",
                "true"
            })
    void I20_theDetailMayBeAnything(String detail) {
        assertThat(read("{'errors':[{'detail':" + detail + ",'code':'x','message':'m'}]}").errors())
                .containsExactly(entry("x", "m"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'errors':[]}                                       | ``   | ``
                    {'errors':null}                                     | ``   | ``
                    {}                                                  | ``   | ``
                    {'errors':[{}]}                                     | ``   | ``
                    {'errors':[{'message':'m'}]}                        | ``   | m
                    {'errors':[{'code':'toomanyrequests'}]}             | toomanyrequests | ``
                    {'errors':[{'code':404,'message':'m'}]}             | 404  | m
                    {'errors':{'code':'A','message':'m'}}               | A    | m
                    {'errors':['plain']}                                | ``   | plain
                    {'errors':[null,7,{'code':'A'}]}                    | ``   | 7
                    {'details':'incorrect username or password'}        | ``   | incorrect username or password
                    {'error':'unauthorized'}                            | ``   | unauthorized
                    {'error':{'code':'A','message':'m'}}                | A    | m
                    {'message':'toomanyrequests: slow down'}            | ``   | toomanyrequests: slow down
                    {'detail':'Rate limit exceeded'}                    | ``   | Rate limit exceeded
                    {'errors':[{'code':'A'}],'message':'not this'}      | A    | ``
                    """)
    void I20_oddFormsGiveWhatTheyHold(String json, String code, String message) {
        ErrorBody body = read(json);
        assertThat(body.text()).isEmpty();
        assertThat(body.errors().stream().findFirst().orElse(entry("", "")))
                .isEqualTo(entry(code, message));
    }

    @Test
    void I20_whatIsNoErrorBodyBecomesText() {
        assertThat(read("")).isEqualTo(new ErrorBody(List.of(), ""));
        assertThat(read("404 page not found\n").text()).isEqualTo("404 page not found");
        assertThat(read("<html>\n <b>Log in</b></html>").text())
                .isEqualTo("<html> <b>Log in</b></html>");
        assertThat(read("[1]").text()).isEqualTo("[1]");
    }

    @Test
    void I20_theErrorsBeforeABreakAreKept() {
        assertThat(read("{'errors':[{'code':'DENIED','message':'no'},{'co").errors())
                .containsExactly(entry("DENIED", "no"));
    }

    @Test
    void I20_everythingIsCapped() {
        String many = "{'errors':[" + "{'code':'A'},".repeat(500) + "{'code':'B'}]}";
        assertThat(read(many).errors()).hasSize(16);
        ErrorBody.Entry wordy =
                read("{'errors':[{'code':'"
                                + "C ".repeat(500)
                                + "','message':'"
                                + "m ".repeat(5_000)
                                + "'}]}")
                        .errors()
                        .getFirst();
        assertThat(wordy.code()).hasSize(81).endsWith("…");
        assertThat(wordy.message()).hasSize(1025).endsWith("…");
        assertThat(read("t ".repeat(1_000_000)).text()).hasSize(1025);
    }

    @Test
    void J33_whatLooksLikeASecretIsBlanked() {
        assertThat(read("{'errors':[{'message':'bad token=abc123 for you'}]}").errors())
                .containsExactly(entry("", "bad token=••• for you"));
        assertThat(read("password: hunter2").text()).isEqualTo("password: •••");
    }

    @Test
    void J40_controlAndBidiCharactersBecomeVisible() {
        assertThat(read("{'errors':[{'code':'A\\u0007','message':'x\\u202ey\\nz'}]}").errors())
                .containsExactly(entry("A\\u0007", "x\\u202ey z"));
        assertThat(read("plain \u001b[31m").text()).isEqualTo("plain \\u001b[31m");
    }
}
