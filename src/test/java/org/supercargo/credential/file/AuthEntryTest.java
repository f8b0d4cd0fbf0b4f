package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.identityToken;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;

import java.nio.file.Path;

class AuthEntryTest {
    private static final String MARKER = "MARKER-5e1f";

    @TempDir Path folder;

    @Test
    void S1_5_anAuthIsUserAndPassword() {
        TestHome home =
                new TestHome(folder)
                        .docker("{\"auths\":{\"present.io\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        assertThat(home.find("present.io")).isEqualTo(password("user", "pass"));
        assertThat(home.find("absent.io")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:p:a:s:s", "user:pässwörd ☃", "user:", "ü:p"})
    void B25_theFirstColonSplitsUserAndPassword(String login) {
        int colon = login.indexOf(':');
        assertThat(entry("\"auth\":\"" + base64(login) + "\"").find("example.com"))
                .isEqualTo(password(login.substring(0, colon), login.substring(colon + 1)));
    }

    @Test
    void B25_paddingMayBeMissingAndTrailingNulsAreCut() {
        String unpadded = base64("user:pass1\0\0").replace("=", "");
        assertThat(entry("\"auth\":\"" + unpadded + "\"").find("example.com"))
                .isEqualTo(password("user", "pass1"));
    }

    @Test
    void B26_theTwoFieldsCountOnlyWithoutAuth() {
        String fields = "\"username\":\"fields\",\"password\":\"two\"";
        assertThat(entry(fields).find("example.com")).isEqualTo(password("fields", "two"));
        assertThat(entry(fields + ",\"auth\":\"" + base64("one:field") + "\"").find("example.com"))
                .isEqualTo(password("one", "field"));
    }

    @Test
    void B27_anIdentityTokenBeatsThePasswordAndKeepsTheUser() {
        String acr = base64("00000000-0000-0000-0000-000000000000:");
        assertThat(
                        entry("\"auth\":\"" + acr + "\",\"identitytoken\":\"refresh\"")
                                .find("example.com"))
                .isEqualTo(identityToken("00000000-0000-0000-0000-000000000000", "refresh"));
    }

    @Test
    void B27_aRegistryTokenBeatsAll() {
        assertThat(
                        entry(
                                        "\"auth\":\""
                                                + base64("u:p")
                                                + "\",\"identitytoken\":\"i\",\"registrytoken\":\"r\"")
                                .find("example.com"))
                .isEqualTo(bearer("r"));
    }

    @Test
    void B20_fieldNamesAreReadWithoutRegardToCase() {
        TestHome home =
                new TestHome(folder)
                        .docker("{\"AUTHS\":{\"example.com\":{\"Auth\":\"dXNlcjpwYXNz\"}}}");
        assertThat(home.find("example.com")).isEqualTo(password("user", "pass"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"auth\":\"\"}",
                "{\"auth\":null,\"identitytoken\":null}",
                "{\"auth\":\"Og==\"}",
                "{\"username\":\"\",\"password\":\"\"}",
                "{\"email\":\"only\"}"
            })
    void B28_anEmptyEntryIsNoCredential(String entry) {
        TestHome home = new TestHome(folder).docker("{\"auths\":{\"example.com\":" + entry + "}}");
        assertThat(home.find("example.com")).isEmpty();
        assertThat(home.step("example.com", "docker").outcome()).isEqualTo(Outcome.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"auth\":\"" + MARKER + ":" + MARKER + "\"}",
                "{\"auth\":\"TUFSS0VSLTVlMWY=\"}",
                "{\"auth\":\"OnBhc3M=\"}",
                "{\"auth\":\"dXNlcjr/\"}",
                "{\"auth\":7}",
                "{\"auth\":[\"" + MARKER + "\"]}",
                "{\"identitytoken\":7}",
                "{\"username\":\"u\",\"password\":7}",
                "\"" + MARKER + "\"",
                "[\"" + MARKER + "\"]",
                "5"
            })
    void B24_aBadEntryCostsOnlyItself(String entry) {
        TestHome home =
                new TestHome(folder)
                        .docker(
                                "{\"auths\":{\"example.com\":"
                                        + entry
                                        + ",\"https://example.com/\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        assertThat(home.find("example.com")).isEqualTo(password("user", "pass"));
        Step first =
                home.explain("example.com").tried().stream()
                        .filter(step -> step.outcome() == Outcome.MALFORMED)
                        .findFirst()
                        .orElseThrow();
        assertThat(first.detail()).contains("example.com").doesNotContain("MARKER", "TUFSS");
        assertThat(first.place().location()).endsWith(".docker/config.json");
        assertThat(first.remedy()).isNotEmpty();
    }

    private TestHome entry(String fields) {
        return new TestHome(folder).docker("{\"auths\":{\"example.com\":{" + fields + "}}}");
    }
}
