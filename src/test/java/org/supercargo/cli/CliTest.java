package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Skopeo;
import org.supercargo.testing.TestManifest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class CliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    @TempDir Path folder;

    private TestCli cli;

    @BeforeAll
    static void fill() throws IOException {
        REAL.push("team/api", "1.0", IMAGE);
        REAL.push("team/api", "1.1", IMAGE);
        REAL.push("team/web", "multi", INDEX);
    }

    @BeforeEach
    void wire() {
        cli = new TestCli(folder, Map.of());
    }

    @Test
    void lsPrintsARepositoryALine() {
        assertThat(cli.run("ls", REAL.host())).isZero();

        assertThat(cli.out().lines()).contains("team/api", "team/web");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void lsGivesOneDocumentOnRequest() {
        assertThat(cli.run("ls", "http://" + REAL.host() + "/v2/", "--json")).isZero();

        JsonNode document = cli.outDocument();
        assertThat(document.get("host").asString()).isEqualTo(REAL.host());
        assertThat(document.get("complete").asBoolean()).isTrue();
        assertThat(document.get("repositories").values())
                .extracting(JsonNode::asString)
                .contains("team/api", "team/web");
    }

    @Test
    void lsGivesALineOfTheDocumentForEachRepository() {
        assertThat(cli.run("ls", REAL.host(), "--json")).isZero();

        assertThat(cli.out().lines()).contains("\"team/api\",", "\"team/web\"");
        assertThat(cli.outDocument().get("host").asString()).isEqualTo(REAL.host());
    }

    @Test
    void tagsPrintsATagALine() {
        assertThat(cli.run("tags", REAL.host() + "/team/api")).isZero();

        assertThat(cli.out().lines()).containsExactlyInAnyOrder("1.0", "1.1");
    }

    @Test
    void tagsGivesOneDocumentOnRequest() {
        assertThat(cli.run("tags", "--json", REAL.host() + "/team/web")).isZero();

        assertThat(cli.out().strip())
                .isEqualTo(
                        "{\"repository\":\"%s/team/web\",\"tags\":[\n{\"name\":\"multi\"}\n],\"complete\":true}"
                                .formatted(REAL.host()));
    }

    @Test
    void inspectShowsDigestAndPlatforms() {
        assertThat(cli.run("inspect", REAL.host() + "/team/web:multi")).isZero();

        assertThat(cli.out()).contains(INDEX.digest(), "linux/amd64", "linux/arm64");
    }

    @Test
    void inspectEmbedsTheManifestInItsDocument() {
        String reference = REAL.host() + "/team/api:1.0";
        assertThat(cli.run("inspect", reference, "--json")).isZero();

        JsonNode document = cli.outDocument();
        assertThat(document.get("reference").asString()).isEqualTo(reference);
        assertThat(document.get("digest").asString()).isEqualTo(IMAGE.digest());
        assertThat(document.get("mediaType").asString()).isEqualTo(IMAGE.document().mediaType());
        assertThat(document.get("size").asInt()).isEqualTo(IMAGE.document().bytes().length);
        assertThat(document.get("manifest"))
                .isEqualTo(JsonMapper.shared().readTree(IMAGE.document().bytes()));
    }

    @Test
    @RealParts("skopeo")
    void pullWritesALayoutThatOtherToolsReadUnderTheTag() throws Exception {
        Path layout = folder.resolve("images");

        assertThat(cli.run("pull", REAL.host() + "/team/web:multi", "--to", "oci:" + layout))
                .isZero();

        assertThat(Skopeo.inspectRaw("oci:" + layout + ":multi").strip())
                .isEqualTo(new String(INDEX.document().bytes()).strip());
    }

    @Test
    void pullOfOnePlatformTakesThatImage() {
        Path layout = folder.resolve("images");
        String arm = INDEX.children().get(1).digest();

        assertThat(
                        cli.run(
                                "pull",
                                REAL.host() + "/team/web:multi",
                                "--platform",
                                "linux/arm64",
                                "--to",
                                "oci:" + layout,
                                "--json"))
                .isZero();

        JsonNode document = cli.outDocument();
        assertThat(document.get("digest").asString()).isEqualTo(arm);
        assertThat(document.get("destination").asString()).isEqualTo("oci:" + layout);
        assertThat(document.get("bytes").asLong()).isPositive();
    }

    @Test
    void pullWithoutADestinationFillsTheStore() {
        assertThat(cli.run("pull", REAL.host() + "/team/api:1.0")).isZero();

        assertThat(cli.out()).contains("oci:" + folder.resolve("store"));
    }

    @Test
    void aPullThatFailsLeavesNothingBehind() {
        Path layout = folder.resolve("images");

        assertThat(cli.run("pull", REAL.host() + "/team/api:gone", "--to", "oci:" + layout))
                .isEqualTo(1);

        assertThat(layout).doesNotExist();
    }

    @Test
    void rmWithoutYesOnlySaysWhatWouldGo() {
        assertThat(cli.run("rm", "--manifest", REAL.host() + "/team/api:1.0")).isZero();

        assertThat(cli.out()).contains(IMAGE.digest(), "1.0", "1.1");
        assertThat(cli.err()).contains("Nothing was changed");
        assertThat(cli.run("inspect", REAL.host() + "/team/api:1.0")).isZero();
    }

    @Test
    void rmOfATagThatTheRegistryCannotRemoveFailsAndChangesNothing() {
        assertThat(cli.run("rm", "--yes", REAL.host() + "/team/api:1.0")).isEqualTo(1);

        assertThat(cli.err().lines()).hasSize(1).first().asString().contains(REAL.host());
        assertThat(cli.run("inspect", REAL.host() + "/team/api:1.0")).isZero();
    }

    @Test
    void rmOfAManifestRemovesItsTags() throws IOException {
        TestManifest image = TestManifest.image("amd64", "short-lived");
        REAL.push("team/old", "a", image);
        REAL.push("team/old", "b", image);

        assertThat(cli.run("rm", "--yes", "--json", REAL.host() + "/team/old@" + image.digest()))
                .isZero();

        assertThat(cli.outDocument().get("removed").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(cli.run("inspect", REAL.host() + "/team/old:a")).isEqualTo(1);
    }

    @Test
    void createMakesARepositoryOnce() {
        assertThat(cli.run("create", REAL.host() + "/team/fresh")).isZero();
        assertThat(cli.run("create", REAL.host() + "/team/fresh")).isEqualTo(1);

        assertThat(cli.err()).contains("exists already");
    }

    @Test
    void aFailureIsOneLineWithHostCauseAndRemedy() {
        assertThat(cli.run("ls", "no-such-host.invalid")).isEqualTo(1);

        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("no-such-host.invalid").contains("Check the address");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void aFailureIsOneDocumentOnRequest() {
        assertThat(cli.run("inspect", REAL.host() + "/team/api:gone", "--json")).isEqualTo(1);

        JsonNode error = cli.errDocument().get("error");
        assertThat(error.get("kind").asString()).isEqualTo("not-found");
        assertThat(error.get("host").asString()).isEqualTo(REAL.host());
        assertThat(error.get("status").asInt()).isEqualTo(404);
        assertThat(error.get("message").asString()).contains("team/api:gone");
        assertThat(cli.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags",
                "tags a.io/b:tag",
                "inspect Upper/Case:x:y",
                "pull a.io/b --to /tmp/x",
                "pull a.io/b --to oci:",
                "pull a.io/b --platform linux",
                "create a.io/Upper",
                "ls a.io --frob",
                "ls white?space",
            })
    void wrongUsageIsTwo(String arguments) {
        assertThat(cli.run(arguments.split(" "))).isEqualTo(2);

        assertThat(cli.err().lines()).hasSize(1).first().asString().startsWith("supercargo: ");
    }

    @Test
    void helpAndVersionAreNoFailures() {
        assertThat(cli.run("--help")).isZero();
        assertThat(cli.out()).contains("inspect", "login");
        assertThat(cli.run("--version")).isZero();
        assertThat(cli.out()).startsWith("supercargo ");
        assertThat(cli.run("pull", "--help")).isZero();
        assertThat(cli.out()).contains("oci:DIR");
    }

    @Test
    void thePulledFolderHoldsNothingTemporary() throws IOException {
        Path layout = folder.resolve("images");
        cli.run("pull", REAL.host() + "/team/api:1.0", "--to", "oci:" + layout);

        try (var files = Files.walk(layout)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(
                            file ->
                                    file.getParent().endsWith("sha256")
                                            || file.endsWith("index.json")
                                            || file.endsWith("oci-layout"));
        }
    }
}
