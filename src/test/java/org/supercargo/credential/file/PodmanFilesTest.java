package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;
import org.supercargo.credential.standard.StandardCredentials;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class PodmanFilesTest {
    @TempDir Path folder;

    @Test
    void B8_theRuntimeFileComesBeforeTheOneInTheConfiguration() {
        TestHome home =
                new TestHome(folder)
                        .variable("XDG_RUNTIME_DIR", folder.resolve("run").toString())
                        .file(".config/containers/auth.json", auth("a.io", "config:1"));
        assertThat(home.find("a.io")).isEqualTo(password("config", "1"));
        home.file("run/containers/auth.json", auth("a.io", "runtime:2"));
        assertThat(home.find("a.io")).isEqualTo(password("runtime", "2"));
    }

    @Test
    void B8_anExplicitFileReplacesPodmansOthersButHidesNoOtherProgram() {
        TestHome home =
                new TestHome(folder)
                        .variable("REGISTRY_AUTH_FILE", folder.resolve("own.json").toString())
                        .file("own.json", auth("a.io", "own:1"))
                        .file(".config/containers/auth.json", auth("b.io", "config:1"))
                        .docker(auth("c.io", "docker:1"));
        assertThat(home.find("a.io")).isPresent();
        assertThat(home.find("b.io")).isEmpty();
        assertThat(home.find("c.io")).isPresent();
    }

    @Test
    void B9_dockersFileDoesNotHidePodmans() {
        TestHome home =
                new TestHome(folder)
                        .docker(auth("other.io", "docker:1"))
                        .file(".config/containers/auth.json", auth("a.io", "podman:1"));
        assertThat(home.find("a.io")).isEqualTo(password("podman", "1"));
    }

    @Test
    void B10_aMissingRuntimeFolderLeavesTheOtherFile() {
        TestHome home =
                new TestHome(folder)
                        .variable("XDG_RUNTIME_DIR", folder.resolve("gone").toString())
                        .variable("XDG_CONFIG_HOME", folder.resolve("conf").toString())
                        .file("conf/containers/auth.json", auth("a.io", "podman:1"));
        assertThat(home.find("a.io")).isPresent();
    }

    @Test
    void B8_withoutARuntimeFolderTheUsersNumberNamesIt() {
        assertThat(locations(OperatingSystem.LINUX)).contains("/run/containers/12345/auth.json");
    }

    @ParameterizedTest
    @EnumSource(names = {"MAC", "WINDOWS"})
    void B8_elsewhereThanOnLinuxTheRuntimeFolderDoesNotCount(OperatingSystem system) {
        assertThat(locations(system))
                .containsExactly(folder.resolve(".config/containers/auth.json").toString());
    }

    private List<String> locations(OperatingSystem system) {
        TestHome home = new TestHome(folder);
        if (system != OperatingSystem.LINUX) {
            home.variable("XDG_RUNTIME_DIR", "/run/user/1");
        }
        return new StandardCredentials(home.environment(system), Duration.ofSeconds(1))
                        .chain()
                        .search(new RegistryName("a.io"), Optional.empty())
                        .explanation(TestHome.NOT_TRIED)
                        .tried()
                        .stream()
                        .filter(step -> step.place().source().startsWith("podman"))
                        .map((Step step) -> step.place().location())
                        .toList();
    }

    @Test
    void B42_credsStoreInPodmansFileDoesNotCount() {
        TestHome home =
                new TestHome(folder)
                        .helper("all", "echo '{\"Username\":\"h\",\"Secret\":\"s\"}'")
                        .file(
                                ".config/containers/auth.json",
                                "{\"credsStore\":\"all\",\"credHelpers\":{\"b.io\":\"all\"},"
                                        + "\"auths\":{\"a.io\":{\"auth\":\""
                                        + base64("file:1")
                                        + "\"}}}");
        assertThat(home.find("a.io")).isEqualTo(password("file", "1"));
        assertThat(home.find("b.io")).isEqualTo(password("h", "s"));
    }

    @Test
    void B11_theOldFileIsOneMapOfEntries() {
        TestHome home =
                new TestHome(folder)
                        .file(
                                ".dockercfg",
                                "{\"https://index.docker.io/v1/\":{\"auth\":\""
                                        + base64("hub:1")
                                        + "\",\"email\":\"e\"},\"bad\":5}");
        assertThat(home.find("docker.io")).isEqualTo(password("hub", "1"));
        assertThat(home.step("docker.io", "old docker").place().location()).endsWith(".dockercfg");
    }
}
