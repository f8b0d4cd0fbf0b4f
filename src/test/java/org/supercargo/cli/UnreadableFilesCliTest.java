package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whatever is in the place of a file or folder of the user, a registry is browsed as before. */
class UnreadableFilesCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final List<String> PLACES =
            List.of(
                    ".docker/config.json",
                    ".finch/config.json",
                    ".dockercfg",
                    ".config/containers/auth.json",
                    ".config/supercargo/sign-ins.json",
                    ".aws/config",
                    ".aws/credentials",
                    "config/aliases.json",
                    "cache/seen",
                    "cache/content",
                    "cache/catalogs",
                    "moves",
                    "deleted",
                    "store");

    @TempDir Path home;
    private TestCli cli;

    @BeforeEach
    void fill() throws IOException {
        cli = new TestCli(home, Map.of());
        REAL.push("team/api", "1.0", TestManifest.index("hello", "amd64", "arm64"));
    }

    @ParameterizedTest
    @EnumSource
    void theRestWorks(Unreadable inTheirPlaces, @TempDir Path whole) throws IOException {
        for (String place : PLACES) {
            inTheirPlaces.putAt(home.resolve(place));
        }
        assertSameAs(whole);
    }

    @ParameterizedTest
    @EnumSource
    void theRestWorksWithoutAFolderForTheCache(Unreadable inItsPlace, @TempDir Path whole)
            throws IOException {
        inItsPlace.putAt(home.resolve("cache"));
        assertSameAs(whole);
    }

    private void assertSameAs(Path whole) {
        TestCli before = new TestCli(whole, Map.of());
        for (String[] command : commands()) {
            assertThat(cli.run(command)).as(cli.err()).isEqualTo(before.run(command));
            assertThat(cli.out()).isEqualTo(before.out()).isNotEmpty();
            assertThat(cli.err()).isEqualTo(before.err());
        }
    }

    private static List<String[]> commands() {
        return List.of(
                new String[] {"ls", REAL.host()},
                new String[] {"tags", "--details", REAL.host() + "/team/api"},
                new String[] {"inspect", REAL.host() + "/team/api:1.0"});
    }

    @ParameterizedTest
    @CsvSource({
        "A_LOOP_OF_LINKS, .docker/config.json",
        "A_FILE_THAT_BREAKS_OFF, .docker/config.json",
        "A_LOOP_OF_LINKS, .finch/config.json",
        "A_FILE_THAT_BREAKS_OFF, .config/containers/auth.json",
        "A_FILE_THAT_BREAKS_OFF, .dockercfg"
    })
    void whatHeldSignInsAndCannotBeReadIsTold(Unreadable inItsPlace, String place)
            throws IOException {
        inItsPlace.putAt(home.resolve(place));

        assertThat(cli.run("auth", "explain", REAL.host())).as(cli.err()).isZero();

        List<String> lines = cli.out().lines().toList();
        int told = lines.indexOf("               The file could not be read.");
        assertThat(lines.get(told - 1)).startsWith("failed ").contains(place);
    }

    @ParameterizedTest
    @EnumSource
    void aCatalogThatIsNoReadableFileIsToldInALine(Unreadable inItsPlace) throws IOException {
        Path file = home.resolve("team.json");
        inItsPlace.putAt(file);

        assertThat(cli.run("catalog", file.toString())).isEqualTo(1);

        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains(file.toString())
                .doesNotContain("Exception");
    }
}
