package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Skopeo;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

class AuthCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.htpasswd();

    @TempDir Path home;

    private TestCli cli;

    @BeforeEach
    void wire() {
        cli = new TestCli(home, Map.of("PATH", "/nowhere"));
    }

    @Test
    void aSignInInTheOwnFileOpensTheRegistryForTheNextCommand() throws IOException {
        assertThat(cli.run("ls", REAL.host())).isEqualTo(1);

        assertThat(login("--save-unencrypted")).isZero();

        assertThat(cli.out() + cli.err()).doesNotContain(REAL.password());
        assertThat(cli.run("ls", REAL.host())).isZero();
        assertThat(cli.run("logout", REAL.host())).isZero();
        assertThat(cli.run("ls", REAL.host())).isEqualTo(1);
    }

    @Test
    void aPasswordOfColonsAndOtherLettersIsKeptAndFoundAgain() throws IOException {
        assertThat(
                        cli.runTyping(
                                REAL.oddPassword() + "\r\n",
                                "login",
                                REAL.host(),
                                "--username=" + REAL.oddUsername(),
                                "--password-stdin",
                                "--save-unencrypted"))
                .isZero();

        assertThat(cli.run("ls", REAL.host())).isZero();
    }

    @Test
    void aRefusedSignInIsNotKept() {
        assertThat(
                        cli.runTyping(
                                "wrong-password",
                                "login",
                                REAL.host(),
                                "-u",
                                REAL.username(),
                                "--password-stdin",
                                "--save-unencrypted"))
                .isEqualTo(1);

        assertThat(cli.err().lines()).hasSize(1).first().asString().contains(REAL.host());
        assertThat(cli.err()).doesNotContain("wrong-password");
        assertThat(cli.run("ls", REAL.host())).isEqualTo(1);
    }

    @Test
    void withoutAHelperTheWayOutIsNamed() {
        assertThat(login()).isEqualTo(1);

        assertThat(cli.err()).contains("--save-unencrypted");
    }

    @Test
    void loginWithoutATerminalWantsThePasswordOnStandardInput() {
        assertThat(cli.run("login", REAL.host(), "-u", "somebody")).isEqualTo(2);

        assertThat(cli.err()).contains("--password-stdin");
    }

    @Test
    @RealParts("skopeo")
    void aSignInInDockersConfigurationIsOneThatOtherToolsUse() throws Exception {
        assertThat(login("--docker-config")).isZero();

        Path config = home.resolve(".docker/config.json");
        assertThat(Skopeo.run("login", "--get-login", "--authfile", config.toString(), REAL.host()))
                .contains(REAL.username());
        assertThat(cli.run("logout", "--docker-config", REAL.host())).isZero();
        assertThat(Files.readString(config)).doesNotContain(REAL.host());
    }

    @Test
    void M1_aStaleSignInIsFollowedByTheNextSourceAndNamedInTheExplanation() throws IOException {
        writeDockerConfig("stale-password");
        cli.run("ls", REAL.host());
        assertThat(cli.err()).contains("refused");
        assertThat(login("--save-unencrypted")).isZero();

        assertThat(cli.run("auth", "explain", REAL.host(), "--json")).isZero();

        JsonNode document = cli.outDocument();
        assertThat(document.get("host").asString()).isEqualTo(REAL.host());
        assertThat(document.get("used").get("username").asString()).isEqualTo(REAL.username());
        assertThat(document.get("tried").values())
                .extracting(step -> step.get("outcome").asString())
                .contains("none", "used", "skipped");
        assertThat(cli.out()).doesNotContain(REAL.password(), "stale-password");
    }

    @Test
    void aCredentialThatTheRegistryRefusesIsExplained() throws IOException {
        writeDockerConfig("stale-password");

        assertThat(cli.run("auth", "explain", REAL.host() + "/team/api")).isZero();

        assertThat(cli.out())
                .contains(REAL.host() + " asks for a sign-in, and there is none")
                .containsPattern("refused +docker configuration")
                .doesNotContain("stale-password");
    }

    @Test
    void aMissingHelperIsALineOfTheExplanation() throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(
                home.resolve(".docker/config.json"),
                "{\"credHelpers\":{\"%s\":\"not-there\"}}".formatted(REAL.host()));

        assertThat(cli.run("auth", "explain", REAL.host())).isZero();

        assertThat(cli.out()).contains("helper-missing", "not-there");
    }

    private int login(String... options) {
        var arguments =
                Stream.concat(
                        Stream.of("login", REAL.host(), "-u", REAL.username(), "--password-stdin"),
                        Stream.of(options));
        return cli.runTyping(REAL.password() + "\n", arguments.toArray(String[]::new));
    }

    private void writeDockerConfig(String password) throws IOException {
        String auth =
                Base64.getEncoder()
                        .encodeToString(
                                (REAL.username() + ":" + password)
                                        .getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(
                home.resolve(".docker/config.json"),
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(REAL.host(), auth));
    }
}
