package org.supercargo.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.TestServices;
import org.supercargo.service.watch.TagJournal;
import org.supercargo.service.watch.WatchService;
import org.supercargo.task.Jobs;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Recorded;
import org.supercargo.testing.TestManifest;
import org.supercargo.ui.kit.Dialogs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of a tag of a real registry, on one thread and without a window. */
class HistoryControllerTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest OLD = TestManifest.image("amd64", "old");
    private static final TestManifest NEW = TestManifest.image("amd64", "new");
    private static final String PATH = "team/api";

    @TempDir Path home;
    private final List<Exception> unexpected = new ArrayList<>();
    private final List<RepositoryName> restored = new ArrayList<>();
    private RepositoryName repository;
    private HistoryController controller;

    @BeforeEach
    void moveTheTag() throws Exception {
        repository = new RepositoryName(new RegistryName(REAL.host()), PATH);
        var watch =
                new WatchService(
                        TestServices.registries(), new TagJournal(home, InstantSource.system()));
        REAL.push(PATH, "latest", OLD);
        watch.look(repository, Optional.empty());
        REAL.push(PATH, "latest", NEW);
        controller =
                new HistoryController(
                        watch,
                        Jobs.onSameThread(unexpected::add),
                        InstantSource.system(),
                        Recorded.calls(Dialogs.class, new ArrayList<>()),
                        restored::add);
    }

    @AfterEach
    void nothingUnexpected() {
        assertThat(unexpected).isEmpty();
    }

    @Test
    void theNewestStandsFirstAndNothingIsChosen() {
        HistoryModel model = controller.open(repository, Tag.LATEST);

        assertThat(model.sightings())
                .extracting(sighting -> sighting.digest().orElseThrow())
                .containsExactly(digest(NEW), digest(OLD));
        assertThat(model.nothingToRestore().get()).isTrue();
        assertThat(model.consequence().get()).isEmpty();
    }

    @Test
    void whatStandsThereAlreadyCannotBeRestored() {
        HistoryModel model = controller.open(repository, Tag.LATEST);

        model.chosen().set(model.sightings().getFirst());

        assertThat(model.nothingToRestore().get()).isTrue();
    }

    @Test
    void theChosenManifestIsPutBackAndSaidBefore() {
        HistoryModel model = controller.open(repository, Tag.LATEST);
        model.chosen().set(model.sightings().getLast());
        assertThat(model.verb().get()).isEqualTo("Restore " + digest(OLD).shortForm());
        assertThat(model.consequence().get())
                .contains(digest(OLD).shortForm(), digest(NEW).shortForm(), "stays");

        controller.onRestore(model);

        assertThat(model.finished().get()).isTrue();
        assertThat(restored).containsExactly(repository);
        assertThat(controller.open(repository, Tag.LATEST).current()).contains(digest(OLD));
    }

    @Test
    void aTagThatMovedMeanwhileIsLeftAloneAndThatIsSaid() throws IOException {
        HistoryModel model = controller.open(repository, Tag.LATEST);
        model.chosen().set(model.sightings().getLast());
        REAL.push(PATH, "latest", TestManifest.image("amd64", "third"));

        controller.onRestore(model);

        assertThat(model.finished().get()).isFalse();
        assertThat(model.problem().get()).contains("points somewhere else by now");
        assertThat(restored).isEmpty();
    }

    private static Digest digest(TestManifest manifest) {
        return Digest.parse(manifest.digest());
    }
}
