package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.service.tags.TagOrder;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;
import org.supercargo.ui.tags.TagsModel.State;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tags of the sample registry, on one thread and without a window. */
class TagsControllerTest {
    @TempDir Path home;

    private final List<String> asked = new ArrayList<>();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private SampleRegistry sample;
    private RepositoryName lighthouse;
    private TagsController controller;

    @BeforeEach
    void start() throws IOException {
        sample = SampleRegistry.start();
        lighthouse = new RepositoryName(sample.name(), "harbor/lighthouse");
        controller =
                TestTags.controller(
                        WiredServices.in(home),
                        Jobs.onSameThread(unexpected::add),
                        navigator,
                        asked);
    }

    @AfterEach
    void stop() {
        sample.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void aRepositoryIsListedWithTheDetailsOfEveryTag() {
        navigator.go(new Location.AtRepository(lighthouse));

        assertThat(controller.model().state().get()).isEqualTo(State.LISTED);
        assertThat(controller.model().read().get()).isEqualTo(12);
        assertThat(controller.model().rows()).hasSize(12).allMatch(row -> row.digest().isPresent());
        assertThat(controller.model().shown().get()).isEmpty();
    }

    @Test
    void goingToATagOfTheSameRepositoryListsNothingAnew() {
        navigator.go(new Location.AtRepository(lighthouse));
        TagRow row = controller.model().rows().getFirst();

        controller.onSelect(row);

        assertThat(navigator.location())
                .isEqualTo(new Location.AtManifest(lighthouse.at(row.tag())));
        assertThat(controller.model().shown().get()).contains(row.tag());
        assertThat(controller.model().rows().getFirst()).isSameAs(row);
    }

    @Test
    void aRepositoryThatIsNotThereIsAFailureAndLeavingForgetsIt() {
        navigator.go(new Location.AtRepository(new RepositoryName(sample.name(), "no/where")));
        assertThat(controller.model().state().get()).isEqualTo(State.FAILED);
        assertThat(controller.model().failure().get())
                .get()
                .isInstanceOf(ContentException.NotFound.class);

        navigator.back();

        assertThat(controller.model().state().get()).isEqualTo(State.NOTHING);
        assertThat(controller.model().failure().get()).isEmpty();
    }

    @Test
    void aFilterStaysThroughARefreshAndEndsWithTheRepository() {
        navigator.go(new Location.AtRepository(lighthouse));
        controller.model().filter().set("1.4");

        controller.refresh(lighthouse);
        assertThat(controller.model().filter().get()).isEqualTo("1.4");

        navigator.go(new Location.AtRepository(new RepositoryName(sample.name(), "harbor/other")));
        assertThat(controller.model().filter().get()).isEmpty();
    }

    @Test
    void actionsNameTheTagOfTheRow() {
        navigator.go(new Location.AtRepository(lighthouse));
        var row = new TagRow(new Tag("edge"));

        controller.commands().onPull(row);
        controller.commands().onUntag(row);
        controller.commands().onDeleteManifest(row);

        assertThat(asked)
                .containsSubsequence(
                        "pull " + lighthouse + ":edge",
                        "untag " + lighthouse + ":edge",
                        "deleteManifest " + lighthouse + ":edge");
    }

    @Test
    void allTagsAreSortedAndWhatHangsOnThemIsFoldedAway() {
        navigator.go(new Location.AtRepository(lighthouse));
        controller.onSort(new TagOrder(TagOrder.By.VERSION, true));

        assertThat(shown().getFirst()).isEqualTo("stable");
        assertThat(shown().getLast()).isEqualTo("1.0");
    }

    @Test
    void aFilterThatMeansNothingLeavesTheLastOneInUse() {
        navigator.go(new Location.AtRepository(lighthouse));
        controller.model().filter().set("1.4");
        assertThat(shown()).containsExactly("1.4", "1.4.2");

        controller.model().filter().set("1.4 age:soon");

        assertThat(shown()).containsExactly("1.4", "1.4.2");
        assertThat(controller.model().filterProblem().get()).contains("cannot be compared");
        controller.model().filter().set("");
        assertThat(controller.model().filterProblem().get()).isEmpty();
        assertThat(shown()).hasSize(12);
    }

    @Test
    void copiesAreALineForEachTag() {
        navigator.go(new Location.AtRepository(lighthouse));
        TagRow row = controller.model().rows().getFirst();
        var copies = new TagCopies(lighthouse, List.of(row, new TagRow(new Tag("-x"))));

        assertThat(copies.tags()).isEqualTo(row.tag() + "\n-x");
        assertThat(copies.references())
                .isEqualTo(lighthouse + ":" + row.tag() + "\n" + lighthouse + ":-x");
        assertThat(copies.digestReferences())
                .isEqualTo(lighthouse + "@" + row.digest().orElseThrow());
        assertThat(copies.table().lines()).hasSize(3).element(2).asString().startsWith("'-x\t");
    }

    @Test
    void whatWasSeenIsShownWithItsAgeWhereTheRegistryIsOutOfReach() {
        navigator.go(new Location.AtRepository(lighthouse));
        navigator.go(new Location.Home());
        sample.close();

        navigator.go(new Location.AtRepository(lighthouse));

        assertThat(controller.model().state().get()).isEqualTo(State.LISTED);
        assertThat(controller.model().note().get()).startsWith("Seen just now, not now: ");
        assertThat(controller.model().rows()).hasSize(12).allMatch(row -> row.digest().isPresent());
    }

    @Test
    void columnsThatAreNotWantedAreRemembered() {
        controller.onColumn(TagColumn.SIZE, false);
        assertThat(controller.model().hiddenColumns()).containsExactly("size");

        controller.onColumn(TagColumn.SIZE, true);
        assertThat(controller.model().hiddenColumns()).isEmpty();
    }

    private List<String> shown() {
        return controller.model().table().get().shown().stream()
                .map(row -> row.tag().name())
                .toList();
    }
}
