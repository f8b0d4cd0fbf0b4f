package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.watch.Move;
import org.supercargo.task.Jobs;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/** Tags that come while the user does something else; each thread runs when the test says so. */
class TagsLoadingTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    @AutoClose private final SampleRegistry sample = SampleRegistry.start();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> foreground = new ArrayDeque<>();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private TagsController controller;

    TagsLoadingTest() throws IOException {}

    @BeforeEach
    void open() {
        controller =
                TestTags.controller(
                        WiredServices.in(home),
                        new Jobs(background::add, foreground::add, unexpected::add),
                        navigator,
                        new ArrayList<>());
    }

    private static void run(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private void runAll() {
        while (!background.isEmpty() || !foreground.isEmpty()) {
            run(background);
            run(foreground);
        }
        assertThat(unexpected).isEmpty();
    }

    private RepositoryName repository(String path) {
        return new RepositoryName(sample.name(), path);
    }

    private List<String> names() {
        return controller.model().rows().stream().map(row -> row.tag().name()).toList();
    }

    @Test
    void namesThatComeAfterTheUserWentElsewhereAreLeftOut() {
        navigator.go(new Location.AtRepository(repository("harbor/charts/lighthouse")));
        runAll();
        List<String> charts = names();

        navigator.go(new Location.AtRepository(repository("harbor/lighthouse")));
        run(background);
        navigator.go(new Location.AtRepository(repository("harbor/charts/lighthouse")));
        runAll();

        assertThat(names()).isEqualTo(charts).isNotEmpty().hasSizeLessThan(12);
        assertThat(controller.model().state().get()).isEqualTo(TagsModel.State.LISTED);
    }

    @Test
    void askingTenTimesGivesEachTagOnce() {
        navigator.go(new Location.AtRepository(repository("harbor/lighthouse")));
        for (int i = 0; i < 10; i++) {
            run(background);
            controller.onRefresh();
        }
        runAll();

        assertThat(names()).hasSize(12).doesNotHaveDuplicates();
        assertThat(controller.model().read().get()).isEqualTo(12);
    }

    @Test
    void aTagThatMovedSinceItWasLastListedSaysSo() throws IOException {
        var api = new RepositoryName(new RegistryName(REAL.host()), "team/api");
        REAL.push("team/api", "latest", TestManifest.image("amd64", "old"));
        navigator.go(new Location.AtRepository(api));
        runAll();
        assertThat(controller.model().rows().getFirst().moves()).isZero();

        REAL.push("team/api", "latest", TestManifest.image("amd64", "new"));
        controller.onRefresh();
        runAll();

        assertThat(controller.model().rows().getFirst().moves()).isEqualTo(1);
    }

    @Test
    void movesAreToldWhereTheirRepositoryIsShownAndNowhereElse() {
        RepositoryName lighthouse = repository("harbor/lighthouse");
        navigator.go(new Location.AtRepository(lighthouse));
        runAll();
        List<Move> moves = Stream.of("a", "b", "c", "d").map(TagsLoadingTest::gone).toList();

        controller.moved(repository("harbor/other"), moves);
        assertThat(controller.model().note().get()).isEmpty();

        controller.moved(lighthouse, moves);
        assertThat(controller.model().note().get())
                .isEqualTo("Moved since this was listed: a, b, c and others.");
    }

    private static Move gone(String tag) {
        Digest before = Digest.sha256(new byte[] {1});
        return new Move(new Tag(tag), Optional.of(before), Optional.empty(), Instant.EPOCH);
    }
}
