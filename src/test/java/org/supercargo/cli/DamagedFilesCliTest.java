package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whatever happens to the files of the cache, each command gives what it gave before. */
class DamagedFilesCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private TestCli cli;

    /** What can happen to a file. */
    enum Damage {
        EMPTIED,
        CUT_SHORT,
        OTHER_BYTES,
        OTHER_JSON,
        A_FOLDER_IN_ITS_PLACE;

        void doTo(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            switch (this) {
                case EMPTIED -> Files.createFile(file);
                case CUT_SHORT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case OTHER_BYTES -> Files.write(file, new byte[] {0, -1, '\n', 127, -128, '{'});
                case OTHER_JSON -> Files.writeString(file, "[{\"refs\":7}]");
                case A_FOLDER_IN_ITS_PLACE -> Files.createDirectories(file.resolve("inside"));
            }
        }
    }

    @BeforeEach
    void fill() throws IOException {
        cli = new TestCli(home, Map.of());
        REAL.push("team/api", "1.0", TestManifest.index("hello", "amd64", "arm64"));
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCacheCostsNothingButItself(Damage damage) throws IOException {
        String catalog = REAL.host() + "/catalogs/" + damage.name().toLowerCase() + ":1";
        run("catalog", "save", catalog, REAL.host() + "/team/api");
        List<String[]> commands =
                List.of(
                        new String[] {"ls", REAL.host()},
                        new String[] {"tags", "--details", REAL.host() + "/team/api"},
                        new String[] {"inspect", REAL.host() + "/team/api:1.0"},
                        new String[] {"catalog", catalog});
        List<String> before = commands.stream().map(this::run).toList();

        for (Path file : filesOfTheCache()) {
            damage.doTo(file);
        }

        assertThat(commands.stream().map(this::run)).isEqualTo(before);
        assertThat(commands.stream().map(this::run)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCatalogIsToldWhereNoRegistryMayBeAsked(Damage damage) throws IOException {
        String catalog = REAL.host() + "/offline/" + damage.name().toLowerCase() + ":1";
        run("catalog", "save", catalog, REAL.host() + "/team/api");
        run("catalog", catalog);
        for (Path file : filesOfTheCache()) {
            damage.doTo(file);
        }

        assertThat(cli.run("catalog", "--offline", catalog)).isEqualTo(1);

        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains("offline no registry is asked", "counts for nothing")
                .doesNotContain("Exception");
    }

    private List<Path> filesOfTheCache() throws IOException {
        try (var files = Files.walk(home.resolve("cache"))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(2);
            return found;
        }
    }

    private String run(String... arguments) {
        assertThat(cli.run(arguments)).as(cli.err()).isZero();
        return cli.out();
    }
}
