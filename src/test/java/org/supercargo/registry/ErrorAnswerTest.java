package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.RateLimited;
import org.supercargo.content.ContentException.UnexpectedAnswer;

/** What is made of the errors that registries answer with. */
class ErrorAnswerTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private void list() throws ContentException {
        tags(server.repository("team/api"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"code\":\"TOOMANYREQUESTS\",\"message\":\"slow down\"}]}",
                "{\"message\":\"toomanyrequests: slow down\"}",
                "{\"detail\":\"Rate limit exceeded\"}",
                "slow down",
                "<html>slow down</html>",
                ""
            })
    void I2_knowsARateLimitInEveryForm(String body) {
        server.on("GET " + TAGS, status(429).body(body));

        assertThatThrownBy(this::list)
                .isInstanceOf(RateLimited.class)
                .hasMessageContaining(server.host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[]}",
                "{\"errors\":null}",
                "{\"errors\":[null,7,{\"detail\":{\"a\":[1]}}]}",
                "{\"error\":\"x\"}",
                "{\"details\":\"x\"}",
                "[1,2",
                "\u0000\u0001",
                "plain text",
                ""
            })
    void I20_readsEveryErrorBodyWithoutFailing(String body) {
        server.on("GET " + TAGS, status(404).body(body));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void I20_saysWhatTheRegistrySays() {
        server.on("GET " + TAGS, error(403, "DENIED"));

        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        ContentException.Denied.class,
                        e -> {
                            assertThat(e.attempt().hasCode("denied")).isTrue();
                            assertThat(e.attempt().status()).hasValue(403);
                            assertThat(e.attempt().repository()).contains("team/api");
                        })
                .hasMessageContaining("it says DENIED");
    }

    @Test
    void C85_I20_readsNoEndlessErrorBody() {
        server.on("GET " + TAGS, status(400).body("x".repeat(2 << 20)));

        assertThatThrownBy(this::list)
                .isInstanceOf(ContentException.Rejected.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(4000));
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN", "NOT_FOUND"})
    void I22_takesA404OfAnyCodeForAbsence(String code) {
        server.on("GET " + TAGS, error(404, code));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void saysThatTheAnswerWasCutShort() {
        MockResponse.Builder cut =
                json("{\"tags\":[\"" + "x".repeat(100_000) + "\"]}")
                        .onResponseBody(new SocketEffect.CloseSocket());
        server.on("GET " + TAGS, cut);

        assertThatThrownBy(this::list)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining(server.host() + " sent only a part of its answer");
    }

    @Test
    void C1_pingSaysThatNoRegistryAnswers() {
        server.on("GET /v2/", status(404));

        assertThatThrownBy(() -> server.open().ping())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("no registry answers at " + server.host());
    }
}
