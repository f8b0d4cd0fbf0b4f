package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.testing.BrokenRegistry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Whatever is wrong at the other end is one line on stderr that names host, cause and remedy. */
class BadInputCliTest {
    @TempDir Path folder;
    private TestCli cli;

    @BeforeEach
    void wire() {
        cli = new TestCli(folder, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    UNRESOLVABLE, unreachable,         there is no host,             Check the address
                    REFUSING,     unreachable,         refuses the connection,       Check the address
                    PLAIN_HTTP,   insecure-connection, 'speaks plain http, not https', allow plain http
                    HTML,         unexpected-answer,   answered with a web page,     Check that the address
                    SIGN_IN,      sign-in-required,    asks for a sign-in,           Sign in to
                    RATE_LIMITED, rate-limited,        has had too many requests,    Try again in 60 min
                    FAILING,      server-failure,      has a problem of its own (status 500), Try again later
                    CUTTING,      unexpected-answer,   sent only a part,             Check that the address
                    """)
    void everyCommandSaysWhatIsWrong(BrokenRegistry kind, String word, String cause, String remedy)
            throws IOException {
        try (var broken = kind.start()) {
            String repository = broken.host() + "/team/api";
            fails(broken, cause, remedy, "ls", broken.host());
            fails(broken, cause, remedy, "tags", repository);
            fails(broken, cause, remedy, "inspect", repository + ":1.0");
            fails(broken, cause, remedy, "pull", repository + ":1.0", "--to", layout());
            fails(broken, cause, remedy, "rm", "--yes", repository + ":1.0");
            fails(broken, cause, remedy, "create", repository);
            assertThat(folder.resolve("layout")).doesNotExist();
            failsInADocument(broken, word, cause, "tags", repository);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ls,      '',            does not support it",
        "tags,    /team/api,     has no such repository",
        "inspect, /team/api:1.0, has no such repository",
        "pull,    /team/api:1.0, has no such repository",
        "rm,      /team/api:1.0, has no such repository",
    })
    void whatIsNotThereIsNamed(String command, String path, String cause) throws IOException {
        try (var broken = BrokenRegistry.MISSING.start()) {
            fails(broken, cause, "", command, broken.host() + path);
        }
    }

    @ParameterizedTest
    @CsvSource({"inspect", "pull"})
    void otherBytesThanTheDigestNamesAreNeverUsed(String command) throws IOException {
        try (var broken = BrokenRegistry.LYING.start()) {
            String reference = broken.host() + "/team/api:1.0";
            fails(broken, "sent other bytes than asked for", "Try again", command, reference);
        }
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void aRegistryThatSaysYesAndDeletesNothingIsNotBelieved() throws IOException {
        try (var broken = BrokenRegistry.LYING.start()) {
            String reference = broken.host() + "/team/api:1.0";
            fails(broken, "still there", "Ask who runs", "rm", "--yes", reference);
        }
    }

    @Test
    void plainHttpIsUsedOnceItIsAllowed() throws IOException {
        try (var broken = BrokenRegistry.HTML.start()) {
            String elsewhere = broken.host().replace("127.0.0.1", "0.0.0.0");

            assertThat(cli.run("ls", "--plain-http", elsewhere)).isEqualTo(1);
            assertThat(cli.err()).contains(elsewhere + " answered with a web page");
        }
    }

    private String layout() {
        return "oci:" + folder.resolve("layout");
    }

    private void fails(
            BrokenRegistry.Started broken, String cause, String remedy, String... arguments) {
        assertThat(cli.run(arguments)).isEqualTo(1);

        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .startsWith("supercargo: Could not ")
                .contains(broken.host())
                .contains(cause)
                .contains(remedy)
                .doesNotContain("Exception", "http://", "https://");
    }

    private void failsInADocument(
            BrokenRegistry.Started broken, String kind, String cause, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        assertThat(cli.run(all)).isEqualTo(1);

        assertThat(cli.out()).isEmpty();
        var error = cli.errDocument().get("error");
        assertThat(error.get("kind").asString()).isEqualTo(kind);
        assertThat(error.get("host").asString()).isEqualTo(broken.host());
        assertThat(error.get("message").asString()).contains(cause);
    }
}
