package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

class PruneCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static int repositories;

    @TempDir Path folder;
    private TestCli cli;
    private String repository;

    @BeforeEach
    void fill() throws IOException {
        cli = new TestCli(folder, Map.of());
        String path = "prune/r" + ++repositories;
        repository = REAL.host() + "/" + path;
        REAL.push(path, "pr-1", made("2020-01-01", "one"));
        REAL.push(path, "pr-2", two());
        REAL.push(path, "v1", made("2019-01-01", "v1"));
    }

    private static TestManifest made(String day, String text) {
        return TestManifest.madeAt(Instant.parse(day + "T00:00:00Z"), text);
    }

    private static TestManifest two() {
        return made("2020-02-01", "two");
    }

    private int prune(String... more) {
        return cli.run(
                Stream.concat(Stream.of("prune", repository), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void pruneWithoutYesOnlySaysWhatWouldGoAndWhy() {
        assertThat(prune("--keep", "1", "--older-than", "30d", "--protect", "v.*")).isZero();

        assertThat(cli.out())
                .contains("goes   pr-1  (", "stays  pr-2  (one of the newest 1 images)")
                .contains("stays  v1  (protected by v.*)", "1 of 3 tags would go.");
        assertThat(cli.err()).contains("Add --yes");
        cli.run("tags", repository);
        assertThat(cli.out().lines()).hasSize(3);
    }

    @Test
    void pruneWithYesRemovesThemAndCanBeTakenBack() {
        assertThat(prune("--match", "pr-.*", "--yes")).isZero();
        assertThat(cli.out()).contains("Removed " + repository + ":pr-1", ":pr-2");
        String undo = cli.err().lines().filter(l -> l.contains("undo")).findFirst().orElseThrow();
        cli.run("tags", repository);
        assertThat(cli.out().lines()).containsExactly("v1");

        cli.run("undo", undo.substring(undo.lastIndexOf(' ') + 1));

        cli.run("tags", repository);
        assertThat(cli.out().lines()).hasSize(3);
    }

    @Test
    void pruneOfWhatIsUnsharedKeepsTheNamesOfAnImageThatStays() throws IOException {
        REAL.push(repository.substring(repository.indexOf('/') + 1), "latest", two());

        assertThat(prune("--match", "pr-.*", "--unshared")).isZero();

        assertThat(cli.out())
                .contains("goes   pr-1  (", "stays  pr-2  (its image stays as latest)")
                .contains("1 of 4 tags would go.");
    }

    @Test
    void pruneGivesOneDocumentOnRequest() {
        assertThat(prune("--match", "pr-1", "--json")).isZero();

        assertThat(cli.outDocument().path("tags").size()).isEqualTo(3);
        assertThat(cli.outDocument().path("tags").get(0).path("because").asString()).isNotEmpty();
        assertThat(cli.outDocument().path("done").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--protect x", "--unshared", "--older-than soon", "--match (", "--keep -1"})
    void rulesThatMeanNothingAreWrongUsage(String rules) {
        assertThat(prune(rules.split(" "))).isEqualTo(2);
    }

    @Test
    void rmRepositoryWithoutYesOnlySaysWhatWouldGo() {
        assertThat(cli.run("rm-repository", repository)).isZero();

        assertThat(cli.out()).contains("its name may stay", "pr-1");
        cli.run("tags", repository);
        assertThat(cli.out().lines()).hasSize(3);
    }

    @Test
    void G36_rmRepositoryEmptiesItAndSaysThatTheNameMayStay() {
        assertThat(cli.run("rm-repository", repository, "--yes")).isZero();

        assertThat(cli.out()).contains("Emptied " + repository);
        assertThat(cli.err()).contains("may stay in the catalog");
        cli.run("tags", repository);
        assertThat(cli.out()).isBlank();
    }
}
