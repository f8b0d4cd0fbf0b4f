package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.credential.TestHome;

import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

class ConfigKeyTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://example.com, example.com",
        "http://example.com, example.com",
        "https://example.com/, example.com",
        "https://example.com/v2/, example.com",
        "ftp://example.com, example.com",
        "https://example.com:6555/v2/, example.com:6555",
        "127.0.0.1:6556, 127.0.0.1:6556",
        "::1, ::1",
        "[::1], [::1]",
        "[::1]:6556, [::1]:6556",
        "https://::1:6555/v2/, [::1]:6555",
        "unix:///var/run/docker.sock, unix:"
    })
    void B31_keysAreReadAsTheHostTheyMean(String key, String host) {
        assertThat(ConfigKey.parse(key).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, example.com",
        "https://example.com/v2/, example.com",
        "REG.Example.com, reg.example.com",
        "https://example.com:443/, example.com",
        "http://example.com:80, example.com",
        "https://example.com:6555/v2/, example.com:6555",
        "[::1]:6556, [::1]:6556",
        "::1, [::1]",
        "https://index.docker.io/v1/, docker.io",
        "index.docker.io, docker.io",
        "https://index.docker.io/v1, docker.io",
        "registry-1.docker.io, docker.io"
    })
    void A15_B31_aKeyOpensTheHostItMeans(String key, String host) {
        assertThat(home(key).find(host)).isEqualTo(password("user", key));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:5000, localhost:5001",
        "localhost:5000, localhost",
        "http://localhost, localhost:5000",
        "example.com, sub.example.com",
        "example.com.evil.org, example.com",
        "unix:///var/run/docker.sock, unix",
        "not a host, example.com"
    })
    void B35_aKeyOpensNoOtherHostOrPort(String key, String host) {
        assertThat(home(key).find(host)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://index.docker.io/v1/access-token",
        "https://index.docker.io/v1/refresh-token"
    })
    void B33_accessTokenKeysOfDockerDesktopAreIgnored(String key) {
        assertThat(home(key).find("docker.io")).isEmpty();
        assertThat(home(key, "https://index.docker.io/v1/").find("docker.io/library/redis"))
                .isEqualTo(password("user", "https://index.docker.io/v1/"));
    }

    @Test
    void B32_aKeyWithAPathOpensOnlyRepositoriesBelowIt() {
        TestHome home = home("test.io/some/path");
        assertThat(home.find("test.io")).isEmpty();
        assertThat(home.find("test.io/other")).isEmpty();
        assertThat(home.find("test.io/some/pathology")).isEmpty();
        assertThat(home.find("test.io/some/path")).isPresent();
        assertThat(home.find("test.io/some/path/below")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org/repo, example.org/repo",
        "example.org/repo/below, example.org/repo",
        "example.org/other, example.org",
        "docker.io/vendor/product, docker.io/vendor",
        "docker.io/library/fedora, docker.io/library",
        "docker.io/library/busybox, docker.io/library/busybox",
        "docker.io/other/x, docker.io"
    })
    void B34_theMostSpecificKeyWins(String repository, String key) {
        TestHome home =
                home(
                        "example.org/repo",
                        "example.org",
                        "docker.io/vendor",
                        "docker.io",
                        "docker.io/library/busybox",
                        "docker.io/library");
        assertThat(home.find(repository)).isEqualTo(password("user", key));
    }

    @Test
    void B36_anExactKeyBeatsAUrl() {
        assertThat(home("https://example.com/", "example.com").find("example.com"))
                .isEqualTo(password("user", "example.com"));
    }

    @Test
    void B30_theKeyOfDockerHubBeatsItsOtherNames() {
        assertThat(
                        home("registry-1.docker.io", "docker.io", "https://index.docker.io/v1/")
                                .find("docker.io"))
                .isEqualTo(password("user", "https://index.docker.io/v1/"));
        assertThat(home("registry-1.docker.io", "docker.io").find("docker.io"))
                .isEqualTo(password("user", "docker.io"));
    }

    @Test
    void B37_httpsComesBeforeHttp() {
        assertThat(home("http://example.com/", "https://example.com/v2/").find("example.com"))
                .isEqualTo(password("user", "https://example.com/v2/"));
    }

    private TestHome home(String... keys) {
        StringJoiner entries = new StringJoiner(",", "{\"auths\":{", "}}");
        for (String key : List.of(keys)) {
            entries.add("\"%s\":{\"auth\":\"%s\"}".formatted(key, base64("user:" + key)));
        }
        return new TestHome(folder).docker(entries.toString());
    }
}
