package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** {@code tags}: what is listed, in which order, and what is told of it. */
class TagsCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest SMALL = TestManifest.image("amd64", "s");
    private static final TestManifest LARGE = TestManifest.image("amd64", "l".repeat(3) + noise());

    @TempDir Path home;
    private TestCli cli;

    private static String noise() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(4_000, ' ', '~').forEach(noise::appendCodePoint);
        return noise.toString();
    }

    @BeforeAll
    static void fill() throws IOException {
        for (String tag : List.of("1.9", "1.10", "1.10-rc.1", "latest")) {
            REAL.push("team/api", tag, SMALL);
        }
        REAL.push("team/api", "large", LARGE);
        REAL.push("team/api", "multi", TestManifest.index("m", "amd64", "arm64"));
    }

    @BeforeEach
    void start() {
        cli = new TestCli(home, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --sort version                         | 1.9 1.10-rc.1 1.10 large latest multi
                    --sort version --reverse               | multi latest large 1.10 1.10-rc.1 1.9
                    --sort name --filter 1.*               | 1.9 1.10 1.10-rc.1
                    --sort size --filter -kind:index -1.*  | large latest
                    --sort size --reverse --filter l*      | latest large
                    --sort name --filter platform:arm64    | multi
                    --sort name --filter kind:index        | multi
                    --filter /^lat/                        | latest
                    --sort version --filter size:>1kB      | large
                    """)
    void tagsAreFilteredAndSorted(String options, String expected) {
        int filter = options.indexOf("--filter ");
        List<String> arguments = new ArrayList<>(List.of("tags"));
        String before = filter < 0 ? options : options.substring(0, filter);
        arguments.addAll(List.of(before.strip().split(" +")));
        arguments.removeIf(String::isEmpty);
        if (filter >= 0) {
            arguments.addAll(List.of("--filter", options.substring(filter + 9).strip()));
        }
        arguments.add(REAL.host() + "/team/api");

        assertThat(cli.run(arguments.toArray(String[]::new))).as(cli.err()).isZero();
        assertThat(cli.out().strip().split("\\R")).containsExactly(expected.split(" "));
    }

    @Test
    void detailsStandBesideTheTag() {
        assertThat(cli.run("tags", "--details", "--filter", "latest", REAL.host() + "/team/api"))
                .isZero();
        assertThat(cli.out())
                .startsWith("latest ")
                .contains(SMALL.digest(), "image", "linux/amd64")
                .hasLineCount(1);
    }

    @Test
    void aDocumentHasALineForEachTagAndIsOneDocument() {
        assertThat(
                        cli.run(
                                "tags",
                                "--details",
                                "--json",
                                "--sort",
                                "version",
                                REAL.host() + "/team/api"))
                .isZero();
        JsonNode document = cli.outDocument();
        assertThat(cli.out().lines()).hasSize(8);
        assertThat(document.get("complete").asBoolean()).isTrue();
        assertThat(document.get("tags")).hasSize(6);
        JsonNode multi = document.get("tags").get(5);
        assertThat(multi.get("name").asString()).isEqualTo("multi");
        assertThat(multi.get("kind").asString()).isEqualTo("index");
        assertThat(multi.get("platforms")).hasSize(2);
        assertThat(multi.get("compressedBytes").asLong()).isPositive();
    }

    @Test
    void aFilterThatFitsNothingIsAnEmptyDocument() {
        assertThat(cli.run("tags", "--json", "--filter", "nothing", REAL.host() + "/team/api"))
                .isZero();
        assertThat(cli.outDocument().get("tags")).isEmpty();
    }

    @Test
    void aFilterThatMeansNothingIsWrongUsage() {
        assertThat(cli.run("tags", "--filter", "age:soon", REAL.host() + "/team/api")).isEqualTo(2);
        assertThat(cli.err()).contains("write it like <30d");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void aRepositoryThatIsNotThereIsOneLineAndNoDocument() {
        assertThat(cli.run("tags", "--json", "--details", REAL.host() + "/no/where")).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.errDocument().get("error").get("kind").asString()).isNotEmpty();
    }
}
