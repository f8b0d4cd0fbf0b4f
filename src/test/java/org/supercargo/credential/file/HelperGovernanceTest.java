package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class HelperGovernanceTest {
    private static final String NOT_FOUND =
            "echo 'credentials not found in native keychain'; exit 1";

    private static final String ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

    @TempDir Path folder;

    @Test
    void B40_credHelpersBeatCredsStoreBeatsTheFile() {
        TestHome home =
                home().helper("own", answer("own", "1"))
                        .helper("all", answer("all", "2"))
                        .docker(
                                """
                                {"auths":{"a.io":{"auth":"%s"},"b.io":{"auth":"%s"}},
                                 "credHelpers":{"a.io":"own"},"credsStore":"all"}\
                                """
                                        .formatted(base64("f:1"), base64("f:2")));
        assertThat(home.find("a.io")).isEqualTo(password("own", "1"));
        assertThat(home.find("b.io")).isEqualTo(password("all", "2"));
    }

    @Test
    void B40_anEmptyHelperNameMeansTheFile() {
        TestHome home =
                home().helper("all", answer("all", "2"))
                        .docker(
                                """
                                {"auths":{"a.io":{"auth":"%s"}},
                                 "credHelpers":{"a.io":""},"credsStore":"all"}\
                                """
                                        .formatted(base64("f:1")));
        assertThat(home.find("a.io")).isEqualTo(password("f", "1"));
    }

    @Test
    void B40_keysOfCredHelpersAreExact() {
        TestHome home =
                home().helper("own", answer("own", "1"))
                        .docker("{\"credHelpers\":{\"https://a.io/\":\"own\"}}");
        assertThat(home.find("a.io")).isEmpty();
    }

    @Test
    void B20_anOldDockerDesktopWroteCredSstore() {
        TestHome home = home().helper("all", answer("all", "2")).docker("{\"credSstore\":\"all\"}");
        assertThat(home.find("a.io")).isEqualTo(password("all", "2"));
    }

    @Test
    void B41_whatTheHelperDoesNotFindIsNotTakenFromTheSameFile() {
        TestHome home =
                home().helper("all", NOT_FOUND)
                        .docker(
                                """
                                {"auths":{"a.io":{"auth":"%s"}},"credsStore":"all"}\
                                """
                                        .formatted(base64("f:1")));
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.step("a.io", "docker").outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void B41_aRegistryTokenInTheFileSurvives() {
        TestHome home =
                home().helper("all", NOT_FOUND)
                        .docker(
                                """
                                {"auths":{"a.io":{"registrytoken":"r"}},"credsStore":"all"}\
                                """);
        assertThat(home.find("a.io")).isEqualTo(bearer("r"));
    }

    @Test
    void B13_afterAHelperWithoutASignInTheNextFileIsAsked() {
        TestHome home =
                home().helper("ecr-login", NOT_FOUND)
                        .finch("{\"credsStore\":\"ecr-login\"}")
                        .docker(auth("a.io", "user:pass"));
        assertThat(home.find("a.io")).isEqualTo(password("user", "pass"));
        assertThat(home.step("a.io", "finch").outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void B65_B66_notFoundMeansMoreOfTheEcrHelperAtAnEcrHost() {
        TestHome home =
                home().helper("ecr-login", NOT_FOUND).finch("{\"credsStore\":\"ecr-login\"}");
        assertThat(home.step(ECR, "finch").remedy()).contains("AWS sign-in", "~/.ecr/log");
        assertThat(home.step("a.io", "finch").remedy()).isEmpty();
    }

    @Test
    void B12_finchsBridgeIsNeverCalledFromTheHost() {
        TestHome home =
                home().helper("finchhost", answer("bridge", "1"))
                        .finch("{\"credsStore\":\"finchhost\"}");
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.step("a.io", "finch").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void B30_B43_theHelperIsAskedWithTheKeyOfDockerHub() {
        TestHome home =
                home().helper(
                                "echo",
                                "read key; printf '{\"Username\":\"%s\",\"Secret\":\"s\"}'"
                                        + " \"$key\"")
                        .docker("{\"credsStore\":\"echo\"}");
        assertThat(home.find("docker.io")).isEqualTo(password("https://index.docker.io/v1/", "s"));
        assertThat(home.find("localhost:5000")).isEqualTo(password("localhost:5000", "s"));
    }

    @Test
    void B54_aMissingHelperIsSaidAndNotSilent() {
        TestHome home = home().docker("{\"credsStore\":\"none-such\"}");
        Step step = home.step("a.io", "docker");
        assertThat(step.outcome()).isEqualTo(Outcome.HELPER_MISSING);
        assertThat(step.place().location()).isEqualTo("docker-credential-none-such");
        assertThat(step.detail()).contains("is not installed", ".docker/config.json");
        assertThat(step.remedy()).contains("Install docker-credential-none-such");
    }

    private TestHome home() {
        return new TestHome(folder);
    }

    private static String answer(String user, String secret) {
        return "echo '{\"ServerURL\":\"x\",\"Username\":\"%s\",\"Secret\":\"%s\"}'"
                .formatted(user, secret);
    }

    @ParameterizedTest
    @CsvSource({
        "sleep 600, failed",
        "yes MARKER, failed",
        "echo '<html>MARKER</html>', malformed",
        "echo MARKER, malformed",
        "echo 'secret: MARKER'; exit 1, failed",
        "exit 127, failed"
    })
    void aBadHelperIsALineOfTheExplanationAndDoesNotStopTheChain(String script, String outcome) {
        TestHome home =
                home().helperTimeout(Duration.ofSeconds(2))
                        .helper("bad", script)
                        .finch("{\"credsStore\":\"bad\"}")
                        .docker(auth("a.io", "user:pass"));
        assertThat(home.find("a.io")).isEqualTo(password("user", "pass"));
        assertThat(home.step("a.io", "finch").outcome().word()).isEqualTo(outcome);
        assertThat(home.explain("a.io").toString()).doesNotContain("MARKER");
    }

    @ParameterizedTest
    @CsvSource({
        "../bad, malformed",
        "/bin/sh, malformed",
        "a b, malformed",
        "folder, helper-missing"
    })
    void aBadHelperNameIsALineOfTheExplanation(String helper, String outcome) throws IOException {
        TestHome home =
                home().finch("{\"credsStore\":\"" + helper + "\"}")
                        .docker(auth("a.io", "user:pass"));
        Files.createDirectories(home.path("bin/docker-credential-folder"));
        assertThat(home.find("a.io")).isEqualTo(password("user", "pass"));
        Step step = home.step("a.io", "finch");
        assertThat(step.outcome().word()).isEqualTo(outcome);
        assertThat(step.remedy()).isNotEmpty();
    }
}
