package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class ConfigFileTest {
    private static final String GOOD = auth("example.com", "user:pass");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "{}",
                "null",
                "{\"auths\":null,\"credHelpers\":null,\"credsStore\":null}",
                "{\"auths\":{\"example.com\":null}}",
                "{\"HttpHeaders\":{\"a\":\"b\"},\"proxies\":5,\"unknown\":[1]}"
            })
    void B5_B21_aFileWithoutSignInsIsNoError(String text) {
        TestHome home = new TestHome(folder).docker(text);
        assertThat(home.find("example.com")).isEmpty();
        assertThat(home.step("example.com", "docker").outcome()).isEqualTo(Outcome.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}{",
                "{\"auths\":{\"example.com\":{\"auth\":\"MARKER-5e1f",
                "MARKER-5e1f",
                "[\"MARKER-5e1f\"]",
                "\"MARKER-5e1f\"",
                "{\"auths\":[\"MARKER-5e1f\"]}",
                "{\"auths\":\"MARKER-5e1f\"}",
                "{\"credHelpers\":[\"MARKER-5e1f\"]}",
                "{\"credsStore\":{\"MARKER-5e1f\":1}}",
                "{\"credHelpers\":{\"example.com\":5}}"
            })
    void B23_aBrokenFileCostsOnlyItself(String text) {
        TestHome home = new TestHome(folder).finch(text).docker(GOOD);
        assertThat(home.find("example.com")).isEqualTo(password("user", "pass"));
        Step step = home.step("example.com", "finch");
        assertThat(step.outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(step.detail()).isNotEmpty();
        assertThat(step.toString()).doesNotContain("MARKER");
    }

    @Test
    void deepNestingIsMalformedAndNoCrash() {
        TestHome home = new TestHome(folder).finch("[".repeat(100_000)).docker(GOOD);
        assertThat(home.find("example.com")).isPresent();
        assertThat(home.step("example.com", "finch").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void B22_byteOrderMarksOfWindowsShellsAreUnderstood() {
        for (byte[] bytes :
                new byte[][] {
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16BE)
                }) {
            TestHome home = new TestHome(folder).file(".docker/config.json", bytes);
            assertThat(home.find("example.com")).isEqualTo(password("user", "pass"));
        }
    }

    @Test
    void B22_utf16WithoutAMarkIsNamedAsSuch() {
        TestHome home =
                new TestHome(folder)
                        .file(".docker/config.json", GOOD.getBytes(StandardCharsets.UTF_16LE));
        assertThat(home.step("example.com", "docker").detail()).contains("UTF-16");
    }

    @Test
    void textInAnOldEncodingIsMalformed() {
        TestHome home =
                new TestHome(folder)
                        .file(
                                ".docker/config.json",
                                "{\"ä\":1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(home.step("example.com", "docker").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void B6_aFolderInPlaceOfTheFileIsNoFile() throws IOException {
        TestHome home = new TestHome(folder);
        Files.createDirectories(home.path(".docker/config.json"));
        assertThat(home.find("example.com")).isEmpty();
        assertThat(home.step("example.com", "docker").detail()).contains("folder");
    }

    @Test
    void B2_B7_dockerConfigReplacesTheFolderInTheHome() {
        TestHome home =
                new TestHome(folder)
                        .docker(GOOD)
                        .variable("DOCKER_CONFIG", folder.resolve("other").toString());
        assertThat(home.find("example.com")).isEmpty();
        home.file("other/config.json", auth("example.com", "other:pass"));
        assertThat(home.find("example.com")).isEqualTo(password("other", "pass"));
    }

    @Test
    void B2_anEmptyDockerConfigCountsAsUnset() {
        TestHome home = new TestHome(folder).docker(GOOD).variable("DOCKER_CONFIG", "");
        assertThat(home.find("example.com")).isPresent();
    }

    @Test
    void B2_aTildeInDockerConfigIsNotExpanded() {
        TestHome home = new TestHome(folder).docker(GOOD).variable("DOCKER_CONFIG", "~/.docker");
        assertThat(home.find("example.com")).isEmpty();
    }

    @Test
    void B3_finchsFileIsReadBesideTheOneOfDockerConfig() {
        TestHome home =
                new TestHome(folder)
                        .finch(auth("finch.io", "finch:pass"))
                        .file("other/config.json", GOOD)
                        .variable("DOCKER_CONFIG", folder.resolve("other").toString());
        assertThat(home.find("finch.io")).isEqualTo(password("finch", "pass"));
        assertThat(home.find("example.com")).isEqualTo(password("user", "pass"));
    }

    @Test
    void B83_aFileThatOthersMayReadIsRead() throws IOException {
        TestHome home = new TestHome(folder).docker(GOOD);
        Files.setPosixFilePermissions(
                home.path(".docker/config.json"), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(home.find("example.com")).isPresent();
    }

    @Test
    void aFileThatTwoVariablesNameIsReadOnce() {
        TestHome home =
                new TestHome(folder)
                        .finch(GOOD)
                        .variable("DOCKER_CONFIG", folder.resolve(".finch").toString());
        assertThat(home.explain("example.com").tried())
                .filteredOn(step -> step.place().location().endsWith("config.json"))
                .filteredOn(step -> step.place().location().contains(".finch"))
                .hasSize(1);
    }

    @Test
    void B15_aFileIsReadAgainAfterItChanged() {
        TestHome home = new TestHome(folder).docker(auth("example.com", "old:pass"));
        assertThat(home.find("example.com")).isEqualTo(password("old", "pass"));
        home.docker(auth("example.com", "new:pass"));
        assertThat(home.find("example.com")).isEqualTo(password("new", "pass"));
    }
}
