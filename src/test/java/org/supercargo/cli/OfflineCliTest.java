package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.Digest;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What was seen of a registry that is gone by now, told with its age and never unasked. */
class OfflineCliTest {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");

    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private TestCli cli;
    private String host;

    @BeforeEach
    void start() throws IOException {
        REAL.push("team/api", "1.0", IMAGE);
        REAL.push("team/api", "2.0", TestManifest.index("two", "amd64", "arm64"));
        REAL.push("team/web", "1.0", IMAGE);
        cli = new TestCli(home, Map.of());
        host = REAL.host();
    }

    /** Looks at a registry and ends it. */
    private void lookAndEnd(String... arguments) throws IOException, InterruptedException {
        try (RealRegistry mortal = RealRegistry.plain().start()) {
            host = mortal.host();
            mortal.push("team/api", "1.0", IMAGE);
            mortal.push("team/api", "2.0", TestManifest.index("two", "amd64", "arm64"));
            arguments[arguments.length - 1] = host + arguments[arguments.length - 1];
            assertThat(cli.run(arguments)).as(cli.err()).isZero();
        }
    }

    @Test
    void theListOfRepositoriesIsToldOnRequestAlone() throws Exception {
        lookAndEnd("ls", "");

        assertThat(cli.run("ls", host)).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .hasLineCount(1)
                .contains("To list what was seen just now, add --offline.");

        assertThat(cli.run("ls", "--offline", host)).isZero();
        assertThat(cli.out().lines()).containsExactly("team/api");
        assertThat(cli.err()).startsWith("As of just now (").contains("was not asked");

        assertThat(cli.run("ls", "--offline", "--json", host + "/team")).isZero();
        assertThat(cli.err()).isEmpty();
        Instant seen = Instant.parse(cli.outDocument().get("asOf").asString());
        assertThat(seen).isBefore(Instant.now());
        assertThat(cli.outDocument().get("repositories")).hasSize(1);
    }

    @Test
    void tagsAndWhatWasReadOfThemAreTold() throws Exception {
        lookAndEnd("tags", "--details", "/team/api");

        assertThat(cli.run("tags", host + "/team/api")).isEqualTo(1);
        assertThat(cli.err()).hasLineCount(1).contains("add --offline");

        assertThat(
                        cli.run(
                                "tags",
                                "--offline",
                                "--details",
                                "--sort",
                                "version",
                                host + "/team/api"))
                .isZero();
        assertThat(cli.out()).contains(IMAGE.digest(), "linux/amd64 linux/arm64").hasLineCount(2);
        assertThat(cli.err()).startsWith("As of ");

        assertThat(cli.run("tags", "--offline", "--json", host + "/team/api")).isZero();
        assertThat(cli.outDocument().get("asOf").asString()).isNotEmpty();
        assertThat(cli.outDocument().get("tags")).hasSize(2);
    }

    @Test
    void aTagThatWasListedAndNotReadIsNotCalledGone() throws Exception {
        lookAndEnd("tags", "/team/api");

        assertThat(cli.run("tags", "--offline", "--details", host + "/team/api")).isZero();
        assertThat(cli.out().lines()).allMatch(line -> line.endsWith(" not seen")).hasSize(2);
    }

    @Test
    void aManifestThatWasReadIsTold() throws Exception {
        lookAndEnd("inspect", "/team/api:1.0");

        assertThat(cli.run("inspect", host + "/team/api:1.0")).isEqualTo(1);
        assertThat(cli.err()).hasLineCount(1).contains("To show what was seen just now");

        assertThat(cli.run("inspect", "--offline", host + "/team/api:1.0")).isZero();
        assertThat(cli.out()).contains(IMAGE.digest(), "linux/amd64");
        assertThat(cli.err()).startsWith("As of ");

        assertThat(cli.run("inspect", "--offline", "--json", host + "/team/api:1.0")).isZero();
        assertThat(cli.outDocument().get("asOf").asString()).isNotEmpty();
        assertThat(cli.run("inspect", "--offline", host + "/team/api@" + IMAGE.digest())).isZero();
        assertThat(cli.err()).as("what a digest names does not change").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls", "tags", "inspect"})
    void whatWasNeverSeenIsNotAskedForOffline(String command) {
        String place = host + (command.equals("ls") ? "" : "/team/web");

        assertThat(cli.run(command, "--offline", place)).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).hasLineCount(1).contains("not seen here before");
    }

    @Test
    void whatIsThereNowHasNoAge() {
        assertThat(cli.run("inspect", "--json", host + "/team/api:1.0")).isZero();
        assertThat(cli.outDocument().has("asOf")).isFalse();
        assertThat(cli.run("tags", "--json", host + "/team/api")).isZero();
        assertThat(cli.outDocument().has("asOf")).isFalse();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void aManifestThatWasDamagedInTheCacheCountsAsUnseen() throws Exception {
        lookAndEnd("inspect", "/team/api:1.0");
        String encoded = Digest.parse(IMAGE.digest()).encoded();
        Path kept = home.resolve("cache/content/sha256/" + encoded.substring(0, 2));
        Files.writeString(kept.resolve(encoded), "spoilt");

        assertThat(cli.run("inspect", "--offline", host + "/team/api:1.0")).isEqualTo(1);
        assertThat(cli.err()).contains("not seen here before");
    }

    @Test
    void D27_whatIsKnownOfARegistryWithoutAListIsToldOnRequest() throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(
                home.resolve(".docker/config.json"),
                "{\"auths\":{\"127.0.0.1:1/team/app\":{},\"127.0.0.1:1\":{}}}");

        assertThat(cli.run("ls", "127.0.0.1:1")).isEqualTo(1);
        assertThat(cli.err()).hasLineCount(1).contains("known of it from elsewhere, add --offline");

        assertThat(cli.run("ls", "--offline", "127.0.0.1:1")).isZero();
        assertThat(cli.out().lines()).containsExactly("team/app");
        assertThat(cli.err()).contains("was never listed here");
    }
}
