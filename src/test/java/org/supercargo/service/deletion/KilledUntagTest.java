package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.Registries;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.TestServices;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.undo.UndoReport;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;
import org.supercargo.transfer.Workers;
import org.supercargo.transfer.Workers.Step;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kills a program with SIGKILL before each request of the guarded order in turn: the next program
 * finds its journal, puts things right, and no tag is lost.
 */
class KilledUntagTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final Tag TAG = new Tag("1.4");
    private static final List<String> TAGS = List.of("1.4", "1", "latest");
    private static final int MORE_THAN_ALL_REQUESTS = 20;

    @TempDir Path folder;
    private final Registries registries = TestServices.registries();

    @Test
    void noTagIsLostWhereverAProgramIsKilled() throws Exception {
        List<Step<Boolean, Exception>> kills = new ArrayList<>();
        for (int request = 1; request <= MORE_THAN_ALL_REQUESTS; request++) {
            int number = request;
            kills.add(() -> killed(number));
        }

        List<Boolean> killed = Workers.runAll(kills);

        assertThat(killed).startsWith(true, true, true, true, true, true, true, true);
        assertThat(killed).endsWith(false);
    }

    /** Whether there was such a request. */
    private boolean killed(int request) throws Exception {
        RepositoryName repository = fill("team/api" + request);
        Map<Tag, Digest> before = RegistryState.tags(registries.repository(repository));
        Path journal = folder.resolve("journal" + request);
        if (!runAndKill(repository.at(TAG), journal, request)) {
            return false;
        }
        DeletionDesk next = new DeletionDesk(registries, journal);

        List<KeptDeletion> found = next.undo.interrupted();
        assertThat(found).as("killed before request " + request).hasSize(1);
        UndoReport right = next.undo.putRight(found.getFirst().id());

        Map<Tag, Digest> expected = new TreeMap<>(before);
        right.stillGone().forEach(expected::remove);
        assertThat(right.problems()).isEmpty();
        assertThat(List.of(TAG)).containsAll(right.stillGone());
        assertThat(RegistryState.tags(registries.repository(repository)))
                .as("killed before request " + request)
                .isEqualTo(expected);
        assertThat(next.undo.interrupted()).isEmpty();
        for (KeptDeletion deletion : next.undo.undoable()) {
            next.undo.undo(deletion.id());
        }
        assertThat(RegistryState.tags(registries.repository(repository))).isEqualTo(before);
        return true;
    }

    private static RepositoryName fill(String path) throws IOException {
        for (String tag : TAGS) {
            REAL.push(path, tag, TestManifest.index("shared", "amd64", "arm64"));
        }
        return new RepositoryName(new RegistryName(REAL.host()), path);
    }

    private static boolean runAndKill(Reference tag, Path journal, int request)
            throws IOException, InterruptedException {
        Process program =
                ChildJvm.start(
                        HaltingProgram.class,
                        tag.toString(),
                        journal.toString(),
                        Integer.toString(request));
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            assertThat(line).isIn(HaltingProgram.HALTED, HaltingProgram.ENDED);
            return line.equals(HaltingProgram.HALTED);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
