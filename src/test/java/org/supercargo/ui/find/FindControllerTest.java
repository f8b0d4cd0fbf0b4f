package org.supercargo.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.find.FindService;
import org.supercargo.service.find.Hit;
import org.supercargo.service.find.KnownNames;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.task.Jobs;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Searches whose answers come late, or in another order than they were asked for. */
class FindControllerTest {
    private static final RegistryName NAME = new RegistryName("a.io");

    @TempDir Path folder;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private FindController controller;

    @BeforeEach
    void open() {
        var seen = new SeenStore(folder, InstantSource.system());
        seen.keepRepositories(NAME, List.of("team/api", "team/web"));
        controller =
                new FindController(
                        new FindService(new KnownNames(), seen),
                        new Jobs(background::add, Runnable::run, unexpected::add),
                        navigator,
                        () -> List.of(NAME));
        controller.open("");
    }

    private List<String> hits() {
        return controller.model().hits().stream().map(Hit::name).toList();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    @Test
    void anEarlierAnswerThatComesLateDoesNotTakeThePlaceOfTheLastOne() {
        controller.model().text().set("api");
        controller.model().text().set("web");
        while (!background.isEmpty()) {
            background.removeLast().run();
        }

        assertThat(hits()).containsExactly("team/web");
        assertThat(unexpected).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterThePaletteWasClosedShowsNothing() {
        controller.model().text().set("api");
        controller.onClose();
        work();

        assertThat(hits()).isEmpty();
        assertThat(controller.model().open().get()).isFalse();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void whatIsChosenIsGoneToAndThePaletteClosed() {
        controller.model().text().set("api");
        work();

        controller.onChosen(controller.model().hits().getFirst());
        work();

        assertThat(navigator.location())
                .isEqualTo(new Location.AtRepository(new RepositoryName(NAME, "team/api")));
        assertThat(controller.model().open().get()).isFalse();
        assertThat(hits()).isEmpty();
    }
}
