package org.supercargo.ui.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.InvalidationListener;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.Services;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.task.Jobs;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.SaidDialogs;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.cleanup.CleanupModel.Stage;
import org.supercargo.ui.cleanup.CleanupRow.State;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Cleaning up a real registry, without a window. */
class CleanupControllerTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @RegisterExtension
    static final RealRegistry LOCKED = RealRegistry.plain().withDeletesDisabled();

    private static int repositories;

    @TempDir Path home;
    private final List<Exception> unexpected = new ArrayList<>();
    private final List<DeletionReport> ended = new ArrayList<>();
    private final Queue<Runnable> foreground = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.currentThread();
    private Services services;
    private CleanupController controller;

    @BeforeEach
    void wire() {
        services = WiredServices.in(home);
        Jobs jobs = new Jobs(Runnable::run, this::onThisThread, unexpected::add);
        controller =
                new CleanupController(
                        services.cleanup(),
                        services.delete(),
                        jobs,
                        new SaidDialogs(),
                        (job, report) -> ended.add(report));
    }

    /** What other threads ask for is done when this one comes to the foreground. */
    private void onThisThread(Runnable action) {
        foreground.add(action);
        while (Thread.currentThread() == thread && !foreground.isEmpty()) {
            foreground.remove().run();
        }
    }

    @AfterEach
    void nothingUnexpectedHappened() {
        assertThat(unexpected).isEmpty();
    }

    private static RepositoryName filled(RealRegistry registry) throws IOException {
        String path = "clean/ui" + ++repositories;
        for (String tag : List.of("pr-1", "pr-2", "v1")) {
            registry.push(
                    path,
                    tag,
                    TestManifest.madeAt(Instant.parse("2020-01-01T00:00:00Z"), path + tag));
        }
        return new RepositoryName(new RegistryName(registry.host()), path);
    }

    private static List<String> tags(CleanupModel model, State state) {
        return model.rows().stream()
                .filter(row -> row.state().get() == state)
                .map(row -> row.tag().name())
                .toList();
    }

    private List<String> left(RepositoryName repository) throws ContentException {
        List<String> names = new ArrayList<>();
        services.listing().tags(repository, names::addAll);
        return names.stream().sorted().toList();
    }

    @Test
    void whatIsTypedIsJudgedAtOnceAndNothingGoesBefore() throws Exception {
        CleanupModel model = controller.open(filled(REAL));
        assertThat(tags(model, State.GOES)).isEmpty();
        assertThat(CleanupWords.canAct(model)).isFalse();
        watch(model);

        model.fields().match().set("pr-.*");

        assertThat(tags(model, State.GOES)).containsExactly("pr-1", "pr-2");
        assertThat(model.summary().get()).isEqualTo("2 of 3 tags go.");
        assertThat(CleanupWords.action(model)).isEqualTo("Check 2 tags…");
    }

    /** As the view does. */
    private void watch(CleanupModel model) {
        model.fields()
                .all()
                .forEach(
                        typed ->
                                typed.addListener(
                                        (InvalidationListener)
                                                changed -> controller.onRulesChanged(model)));
    }

    @Test
    void onlyUnsharedKeepsTheNamesOfWhatStaysAndSaysSoInTheRow() throws IOException {
        String path = "cleanup/shared" + ++repositories;
        var image = TestManifest.madeAt(Instant.parse("2020-01-01T00:00:00Z"), "shared");
        REAL.push(path, "pr-1", image);
        REAL.push(path, "latest", image);
        CleanupModel model =
                controller.open(new RepositoryName(new RegistryName(REAL.host()), path));
        watch(model);
        model.fields().match().set("pr-.*");
        assertThat(model.count(State.GOES)).isOne();

        model.fields().onlyUnshared().set(true);

        assertThat(model.count(State.GOES)).isZero();
        assertThat(model.rows())
                .extracting(row -> row.verdict().because())
                .contains("its image stays as latest");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingCanBeDone() throws Exception {
        CleanupModel model = controller.open(filled(REAL));
        watch(model);

        model.fields().match().set("pr-(");
        assertThat(model.problem().get()).contains("no regular expression");
        model.fields().match().set("");
        model.fields().keep().set("-1");
        assertThat(model.problem().get()).contains("number");
        assertThat(CleanupWords.canAct(model)).isFalse();
    }

    @Test
    void whatIsCheckedIsRemovedAndChangingARuleTakesTheCheckBack() throws Exception {
        RepositoryName repository = filled(REAL);
        CleanupModel model = controller.open(repository);
        watch(model);
        model.fields().days().set("30");
        controller.onAction(model);
        assertThat(model.stage().get()).isEqualTo(Stage.CHECKED);
        assertThat(model.consequences().get()).contains("3 images go with them");

        model.fields().protect().set("v.*");
        assertThat(model.stage().get()).isEqualTo(Stage.CHOOSING);
        controller.onAction(model);
        assertThat(CleanupWords.action(model)).isEqualTo("Remove 2 tags");
        controller.onAction(model);

        assertThat(model.stage().get()).isEqualTo(Stage.ENDED);
        assertThat(model.summary().get()).isEqualTo("2 tags removed.");
        assertThat(tags(model, State.REMOVED)).containsExactly("pr-1", "pr-2");
        assertThat(left(repository)).containsExactly("v1");
        assertThat(ended).singleElement().extracting(DeletionReport::canBeUndone).isEqualTo(true);
    }

    @Test
    void selectedTagsAreCheckedAtOnceAndRemoved() throws Exception {
        RepositoryName repository = filled(REAL);

        CleanupModel model = controller.open(repository, List.of(new Tag("pr-1"), new Tag("v1")));
        assertThat(model.stage().get()).isEqualTo(Stage.CHECKED);
        controller.onAction(model);

        assertThat(left(repository)).containsExactly("pr-2");
    }

    @Test
    void whatFailsSaysWhyAndCanBeTriedAgain() throws Exception {
        RepositoryName repository = filled(LOCKED);
        CleanupModel model = controller.open(repository, List.of(new Tag("pr-1"), new Tag("pr-2")));

        controller.onAction(model);

        assertThat(tags(model, State.FAILED)).containsExactly("pr-1", "pr-2");
        assertThat(model.rows().getFirst().reason().get()).contains("switched off");
        assertThat(model.summary().get()).isEqualTo("0 tags removed, 2 failed.");
        assertThat(CleanupWords.action(model)).isEqualTo("Try 2 tags again");
        model.filter().set(RowFilter.FAILED);
        assertThat(model.shown()).hasSize(2);
        controller.onAction(model);
        assertThat(model.stage().get()).isEqualTo(Stage.ENDED);
        assertThat(left(repository)).containsExactly("pr-1", "pr-2", "v1");
    }

    @Test
    void aRunThatIsStoppedBeforeItBeginsRemovesNothing() throws Exception {
        RepositoryName repository = filled(REAL);
        CleanupModel model = controller.open(repository, List.of(new Tag("pr-1"), new Tag("pr-2")));
        model.stage()
                .subscribe(
                        stage -> {
                            if (stage == Stage.RUNNING) {
                                controller.onStop(model);
                            }
                        });

        controller.onAction(model);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(model.summary().get()).startsWith("Stopped");
        assertThat(left(repository)).containsExactly("pr-1", "pr-2", "v1");
    }
}
