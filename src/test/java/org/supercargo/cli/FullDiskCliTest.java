package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A user whose disk is full browses as before, and deletes nothing that could not be put back. */
class FullDiskCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private SmallDisk disk;
    private TestCli cli;

    @BeforeEach
    void fill() throws IOException {
        TestManifest image = TestManifest.index("hello", "amd64", "arm64");
        REAL.push("team/api", "1.0", image);
        REAL.push("team/api", "latest", image);
        disk = SmallDisk.mount(home);
        cli = new TestCli(home, Map.of());
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    @Test
    void browsingGoesOnAsBefore(@TempDir Path roomy) throws IOException {
        TestCli before = new TestCli(roomy, Map.of());
        disk.fill();
        List<String[]> commands =
                List.of(
                        new String[] {"ls", REAL.host()},
                        new String[] {"tags", "--details", REAL.host() + "/team/api"},
                        new String[] {"inspect", REAL.host() + "/team/api:1.0"});

        for (String[] command : commands) {
            assertThat(cli.run(command)).as(cli.err()).isEqualTo(before.run(command));
            assertThat(cli.out()).isEqualTo(before.out()).isNotEmpty();
            assertThat(cli.err()).isEqualTo(before.err());
        }
    }

    @Test
    void aCatalogIsToldThoughNoCopyOfItIsKept() throws IOException {
        String catalog = REAL.host() + "/catalogs/team:1";
        assertThat(cli.run("catalog", "save", catalog, REAL.host() + "/team/api")).isZero();
        disk.fill();

        assertThat(cli.run("catalog", catalog)).as(cli.err()).isZero();

        assertThat(cli.out()).contains("team/api");
        assertThat(cli.err()).contains("No copy could be kept in ");
    }

    @Test
    void nothingIsDeletedThatCouldNotBePutBack() throws IOException {
        disk.fill();

        assertThat(cli.run("rm", "--manifest", "--yes", REAL.host() + "/team/api:1.0"))
                .isEqualTo(1);

        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains("keep what is about to be deleted", "No space left");
        assertThat(cli.run("tags", REAL.host() + "/team/api")).isZero();
        assertThat(cli.out().lines()).containsExactlyInAnyOrder("1.0", "latest");
    }

    @Test
    void whatWasDeletedBeforeIsPutBack() throws IOException {
        assertThat(cli.run("rm", "--manifest", "--yes", REAL.host() + "/team/api:1.0")).isZero();
        disk.fill();

        assertThat(cli.run("undo")).isEqualTo(1);

        assertThat(cli.out()).contains("Restored " + REAL.host() + "/team/api:1.0");
        assertThat(cli.err()).hasLineCount(1).contains("note how the deletion stands", "No space");
        assertThat(cli.run("tags", REAL.host() + "/team/api")).isZero();
        assertThat(cli.out().lines()).containsExactlyInAnyOrder("1.0", "latest");
    }
}
