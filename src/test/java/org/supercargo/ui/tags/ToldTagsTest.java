package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.registry.GoogleRepository.told;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.registry.GoogleRepository;
import org.supercargo.service.tags.TagOrder;
import org.supercargo.task.Jobs;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;

/** Tags of a registry that tells in its list what they point at; threads run as the test says. */
class ToldTagsTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final TestManifest OLD = TestManifest.madeAt(MADE, "old");
    private static final TestManifest NEW = TestManifest.madeAt(MADE.plusSeconds(60), "new");

    @TempDir Path home;
    @AutoClose private final GoogleRepository google = new GoogleRepository();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> foreground = new ArrayDeque<>();
    private final List<Exception> unexpected = new ArrayList<>();
    private final Navigator navigator = new Navigator();
    private TagsController controller;

    @BeforeEach
    void open() {
        controller =
                TestTags.controller(
                        WiredServices.in(home),
                        new Jobs(background::add, foreground::add, unexpected::add),
                        navigator,
                        new ArrayList<>());
    }

    /** Lists the tags, and reads none. */
    private void list() {
        navigator.go(new Location.AtRepository(google.name()));
        background.remove().run();
        while (!foreground.isEmpty() && controller.model().total().get() < 2) {
            foreground.remove().run();
        }
    }

    private void runAll() {
        while (!background.isEmpty() || !foreground.isEmpty()) {
            (background.isEmpty() ? foreground : background).remove().run();
        }
        assertThat(unexpected).isEmpty();
    }

    private TagRow row(int index) {
        return controller.model().rows().get(index);
    }

    private static Digest digest(TestManifest manifest) {
        return Digest.parse(manifest.digest());
    }

    @Test
    void D25_theFirstRowsHaveDigestSizeAndTimeBeforeAnythingElseIsAskedFor() {
        google.lists(List.of(told(OLD, 1000, "1", "2")), "1", "2");

        list();

        assertThat(google.manifestRequests()).isEmpty();
        assertThat(row(0).digest()).contains(digest(OLD));
        assertThat(row(1).created()).contains(Instant.ofEpochMilli(1000));
        assertThat(TagSize.of(row(1)).orElseThrow())
                .returns("4\u202f194\u202f304 bytes, as the registry lists it", TagSize::explained);
        assertThat(row(0).isWaiting()).isTrue();
    }

    @Test
    void D25_whatIsToldAfterTheTagsIsShownOfThemToo() {
        google.listsTagsFirst(List.of(told(OLD, 1000, "1", "2")), "1", "2");
        list();
        foreground.remove().run();

        assertThat(row(0).digest()).contains(digest(OLD));
        assertThat(row(1).observed().getValue())
                .isEqualTo(new TagRow.Listed(row(1).listed().orElseThrow()));
    }

    @Test
    void D25_eachManifestIsReadOnceByItsDigestAndCountsForMoreThanTheList() {
        google.holds(OLD);
        google.lists(List.of(told(OLD, 1000, "1", "2")), "1", "2");
        list();
        runAll();

        assertThat(google.manifestRequests()).containsExactly("GET " + OLD.digest());
        for (TagRow row : controller.model().rows()) {
            assertThat(row.created()).contains(MADE);
            assertThat(row.imageBytes()).isNotEqualTo(OptionalLong.of(4_194_304)).isPresent();
            assertThat(row.summary().orElseThrow().platforms()).hasSize(1);
        }
    }

    @Test
    void D25_aTagThatMovedToAnotherManifestSinceItWasListedIsAskedFor() {
        google.points("1", NEW);
        google.points("2", NEW);
        google.lists(List.of(told(OLD, 1000, "1")), "1", "2");
        list();
        runAll();

        assertThat(row(0).summary().orElseThrow().digest()).isEqualTo(digest(NEW));
        assertThat(row(1).summary().orElseThrow().digest()).isEqualTo(digest(NEW));
    }

    @Test
    void D25_tagsAreSortedAndFilteredByWhatWasTold() {
        google.lists(List.of(told(OLD, 2000, "1"), told(NEW, 1000, "2")), "1", "2");
        list();

        controller.onSort(new TagOrder(TagOrder.By.CREATED, false));
        assertThat(shown()).containsExactly(row(1), row(0));
        controller.model().filter().set("size:>4MB -digest:" + digest(OLD).encoded());
        assertThat(shown()).containsExactly(row(1));
        controller.model().filter().set("-kind:index");
        assertThat(shown()).isEmpty();
    }

    private List<TagRow> shown() {
        TagsModel model = controller.model();
        return model.arrangement().arrange(model.rows(), false, MADE).shown();
    }
}
