package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What only the user can allow is refused with the option that allows it. */
class AllowCliTest {
    /** Resolves nowhere, so that nothing is sent even where it is allowed. */
    private static final String ELSEWHERE = "auth.supercargo.invalid";

    private final MockWebServer server = new MockWebServer();
    @TempDir Path home;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder()
                                .code(401)
                                .setHeader(
                                        "WWW-Authenticate",
                                        "Bearer realm=\"https://" + ELSEWHERE + "/token\"")
                                .build();
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void M5_aPasswordForAnotherHostIsRefusedWithTheOptionThatAllowsIt() {
        assertThat(login()).contains("--password-to " + ELSEWHERE + ".");

        assertThat(login("--password-to", ELSEWHERE))
                .contains(ELSEWHERE)
                .doesNotContain("--password-to");
    }

    private String login(String... options) {
        TestCli cli = new TestCli(home, Map.of("PATH", "/nowhere"));
        String host = "localhost:" + server.getPort();
        List<String> command =
                new ArrayList<>(List.of("login", host, "-u", "anne", "--password-stdin"));
        command.addAll(List.of(options));
        assertThat(cli.runTyping("sesame\n", command.toArray(String[]::new))).isEqualTo(1);
        assertThat(cli.err()).doesNotContain("sesame");
        return cli.err();
    }
}
