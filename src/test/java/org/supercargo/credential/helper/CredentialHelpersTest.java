package org.supercargo.credential.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.identityToken;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.Credential;
import org.supercargo.credential.TestHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

class CredentialHelpersTest {
    private static final String KEY = "a.io";

    @TempDir Path folder;

    @Test
    void B43_aHelperAnswersWithUserAndSecret() {
        home().helper("t", "echo '{\"ServerURL\":\"a.io\",\"Username\":\"u\",\"Secret\":\"s\"}'");
        assertThat(helpers().get("t", KEY)).isEqualTo(found(password("u", "s").orElseThrow()));
    }

    @Test
    void B43_theHelperGetsTheKeyTheActionAndTheEndOfInput() {
        home().helper(
                        "t",
                        "key=$(cat); printf '{\"Username\":\"%s\",\"Secret\":\"%s\"}' \"$1\""
                                + " \"$key\"");
        assertThat(helpers().get("t", "a.io:5000"))
                .isEqualTo(found(password("get", "a.io:5000").orElseThrow()));
    }

    @Test
    void B44_theFailureIsReadFromStandardOutput() {
        home().helper("t", "echo 'credentials not found in native keychain'; exit 1")
                .helper("broken", "echo 'no credentials server URL'; exit 1")
                .helper("silent", "exit 3")
                .helper("stderr", "echo 'gpg: no key' >&2; exit 2");
        assertThat(helpers().get("t", KEY)).isEqualTo(new HelperAnswer.NotFound());
        assertThat(helpers().get("broken", KEY))
                .isEqualTo(
                        new HelperAnswer.Failed("The helper says: “no credentials server URL”."));
        assertThat(helpers().get("silent", KEY))
                .isEqualTo(new HelperAnswer.Failed("The helper ended with status 3."));
        assertThat(helpers().get("stderr", KEY))
                .isEqualTo(new HelperAnswer.Failed("The helper says: “gpg: no key”."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Username\":\"\",\"Secret\":\"\"}",
                "{\"Username\":\"u\",\"Secret\":\"\"}",
                "{\"Username\":null,\"Secret\":null}",
                ""
            })
    void B45_anEmptyAnswerMeansNotFound(String answer) {
        home().helper("t", "echo '" + answer + "'");
        assertThat(helpers().get("t", KEY)).isEqualTo(new HelperAnswer.NotFound());
    }

    @Test
    void B45_aSecretMayHaveNoUser() {
        home().helper("t", "echo '{\"Secret\":\"s\"}'");
        assertThat(helpers().get("t", KEY)).isEqualTo(found(password("", "s").orElseThrow()));
    }

    @Test
    void B46_theTokenUserMarksAnIdentityToken() {
        home().helper("t", "echo '{\"Username\":\"<token>\",\"Secret\":\"refresh\"}'");
        assertThat(helpers().get("t", KEY))
                .isEqualTo(found(identityToken("", "refresh").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>MARKER</html>",
                "MARKER",
                "[\"MARKER\"]",
                "{\"Username\":5,\"Secret\":\"MARKER\"}",
                "{\"Username\":\"u\",\"Secret\":\"MARKER"
            })
    void B50_anAnswerThatIsNoneIsMalformedAndNotQuoted(String answer) {
        home().helper("t", "echo '" + answer + "'");
        assertThat(helpers().get("t", KEY))
                .isInstanceOf(HelperAnswer.Malformed.class)
                .asString()
                .doesNotContain("MARKER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../t", "a/b", "..", "", "t t", "t;rm", "t\n", "x..y", "/bin/t"})
    void B49_aHelpersNameHoldsNoPath(String name) {
        home().helper("t", "echo '{\"Username\":\"u\",\"Secret\":\"s\"}'");
        assertThat(helpers().get(name, KEY)).isInstanceOf(HelperAnswer.Unsafe.class);
        assertThat(helpers().locate(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.io\nb.io", "a.io\r", "", "a\0b"})
    void B51_aKeyHoldsNoLineBreak(String key) {
        home().helper("t", "echo '{\"Username\":\"u\",\"Secret\":\"s\"}'");
        assertThat(helpers().get("t", key)).isInstanceOf(HelperAnswer.Unsafe.class);
    }

    @Test
    void B47_aMissingOrUnusableHelperIsSaid() throws IOException {
        home().file("bin/docker-credential-plain", "no program");
        Files.createDirectories(home().path("bin/docker-credential-folder"));
        assertThat(helpers().get("absent", KEY))
                .isEqualTo(new HelperAnswer.Missing("docker-credential-absent is not installed."));
        for (String name : List.of("plain", "folder")) {
            assertThat(helpers().get(name, KEY))
                    .isInstanceOf(HelperAnswer.Missing.class)
                    .asString()
                    .contains("bin/docker-credential-" + name, "is not a program");
        }
    }

    @Test
    void B47_foldersOutsideThePathAreSearched() {
        home().helper("moved", "echo '{\"Username\":\"u\",\"Secret\":\"s\"}'");
        assertThat(home().path("bin").toFile().renameTo(home().path(".docker-bin").toFile()))
                .isTrue();
        assertThat(helpers().get("moved", KEY)).isInstanceOf(HelperAnswer.Missing.class);
        assertThat(home().path(".docker").toFile().mkdir()).isTrue();
        assertThat(
                        home().path(".docker-bin")
                                .toFile()
                                .renameTo(home().path(".docker/bin").toFile()))
                .isTrue();
        assertThat(helpers().get("moved", KEY)).isInstanceOf(HelperAnswer.Found.class);
    }

    @Test
    void B43_aHelperStoresErasesAndLists() {
        home().keepingHelper("keep");
        CredentialHelpers helpers = helpers();
        assertThat(helpers.get("keep", KEY)).isEqualTo(new HelperAnswer.NotFound());
        assertThat(helpers.store("keep", KEY, password("u", "s\"ö").orElseThrow())).isEmpty();
        assertThat(home().read("kept")).contains("\"ServerURL\":\"a.io\"");
        assertThat(helpers.get("keep", KEY)).isEqualTo(found(password("u", "s\"ö").orElseThrow()));
        assertThat(helpers.erase("keep", KEY)).isEmpty();
        assertThat(helpers.get("keep", KEY)).isEqualTo(new HelperAnswer.NotFound());
        assertThat(helpers.list("keep"))
                .contains(Map.of("https://listed.io", "anne", "b.io:5000", "bob"));
    }

    @Test
    void B46_anIdentityTokenIsStoredUnderTheTokenUser() {
        home().keepingHelper("keep");
        helpers().store("keep", KEY, identityToken("u", "refresh").orElseThrow());
        assertThat(home().read("kept")).contains("\"Username\":\"<token>\"");
        assertThat(helpers().get("keep", KEY))
                .isEqualTo(found(identityToken("", "refresh").orElseThrow()));
    }

    @Test
    void aHelperThatDoesNotKeepSaysSo() {
        home().helper("t", "echo 'not implemented'; exit 1");
        assertThat(helpers().store("t", KEY, password("u", "MARKER").orElseThrow()))
                .contains(new HelperAnswer.Failed("The helper says: “not implemented”."));
        assertThat(helpers().erase("t", KEY)).isPresent();
        assertThat(helpers().list("t")).isEmpty();
        assertThat(helpers().store("absent", KEY, password("u", "s").orElseThrow()))
                .containsInstanceOf(HelperAnswer.Missing.class);
    }

    @Test
    void J20_theHelperRunsInTheHomeFolderWithTheUsersVariables() {
        home().helper(
                        "t",
                        "printf '{\"Username\":\"%s\",\"Secret\":\"%s\"}' \"$PWD\""
                                + " \"$OWN_VARIABLE\"");
        assertThat(helpers().get("t", KEY))
                .isEqualTo(found(password(folder.toString(), "kept").orElseThrow()));
    }

    private TestHome home() {
        return new TestHome(folder).variable("OWN_VARIABLE", "kept");
    }

    private CredentialHelpers helpers() {
        return home().helpers(Duration.ofSeconds(30), InstantSource.system());
    }

    private static HelperAnswer found(Credential credential) {
        return new HelperAnswer.Found(credential);
    }
}
