package org.supercargo.oci.json.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.json.UnreadableJsonException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

class TokenAnswerReaderTest {
    private static TokenAnswer read(String json) throws UnreadableJsonException {
        return TokenAnswerReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'token':'T'}",
                "{'access_token':'T'}",
                "{'token':'T','access_token':'T'}",
                "{'token':'','access_token':'T'}",
                "{'token':'T','access_token':null}"
            })
    void C25_eitherNameHoldsTheToken(String json) throws UnreadableJsonException {
        assertThat(read(json).token()).isEqualTo("T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'token':''}", "{'token':7}", "{'token':null,'access_token':[]}"})
    void C25_anAnswerWithoutATokenIsAFailure(String json) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> read(json))
                .withMessage("It holds no token.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    300,        300
                    59,         60
                    0,          60
                    -5,         60
                    null,       60
                    "300",      300
                    300.9,      300
                    "soon",     60
                    {},         60
                    1e999999,   31536000
                    """)
    void C25_aLifetimeIsAtLeastAMinute(String written, long seconds)
            throws UnreadableJsonException {
        TokenAnswer answer = read("{'token':'T','expires_in':" + written + "}");
        assertThat(answer.lifetime()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void C25_theLifetimeIsAMinuteIfNoneIsGiven() throws UnreadableJsonException {
        assertThat(read("{'token':'T'}").lifetime()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void C25_theTimeOfIssueAndTheRefreshTokenAreOptional() throws UnreadableJsonException {
        TokenAnswer answer =
                read("{'token':'T','issued_at':'2026-11-21T01:00:00+01:00','refresh_token':'R'}");
        assertThat(answer.issuedAt()).contains(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(answer.refreshToken()).contains("R");
        assertThat(read("{'token':'T','issued_at':'yesterday'}").issuedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>marker-secret",
                "{'token':'marker-secret",
                "[]",
                "'marker-secret'"
            })
    void C28_anAnswerThatIsNoJsonIsAFailureThatRepeatsNothingOfIt(String body) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> read(body))
                .withMessageStartingWith("It is not valid JSON")
                .withMessageNotContaining("marker")
                .withNoCause();
    }

    @Test
    void C28_anAnswerBeyondTheLimitIsRefused() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(
                        () -> read("{'token':'" + "x".repeat(TokenAnswerReader.MAX_ANSWER) + "'}"))
                .withMessageContaining("longer");
    }

    @Test
    void J30_J34_theTextFormHoldsNoSecret() throws UnreadableJsonException {
        TokenAnswer answer =
                read("{'token':'marker-one','refresh_token':'marker-two','expires_in':300}");
        assertThat(answer).hasToString("a token for 300 s and a refresh token");
    }
}
