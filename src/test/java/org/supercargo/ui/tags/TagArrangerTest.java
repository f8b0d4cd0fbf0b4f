package org.supercargo.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.InvalidFilterException;
import org.supercargo.service.tags.TagFilter;
import org.supercargo.task.Jobs;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

class TagArrangerTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final TagsModel model = new TagsModel(FXCollections.observableArrayList());
    private final TagArranger arranger =
            new TagArranger(
                    model,
                    new Jobs(background::add, Runnable::run, failure -> {}),
                    InstantSource.system());

    @BeforeEach
    void fill() {
        model.rows().add(new TagRow(new Tag("1.0")));
        model.total().set(1);
    }

    @Test
    void whileTheFirstRowsAreArrangedNobodySaysThatNoneMatches() {
        arranger.rowsCame();
        assertThat(model.isArranged()).isFalse();

        work();

        assertThat(model.isArranged()).isTrue();
        assertThat(model.table().get().shown()).isEqualTo(model.rows());
    }

    @Test
    void theFirstRowsAreShownHoweverManyComeBehindThem() {
        arranger.rowsCame();
        model.rows().add(new TagRow(new Tag("2.0")));
        arranger.rowsCame();

        background.remove().run();

        assertThat(model.table().get().shown()).hasSize(1);
    }

    @Test
    void thatNoRowMatchesIsKnownWhenTheyAreArranged() throws InvalidFilterException {
        model.wanted().set(TagFilter.parse("nothing"));
        arranger.rowsCame();

        work();

        assertThat(model.isArranged()).isTrue();
        assertThat(model.table().get().shown()).isEmpty();
    }

    @Test
    void rowsThatAreGoneByNowAreNotShown() {
        arranger.rowsCame();
        model.rows().clear();
        arranger.clear();

        work();

        assertThat(model.isArranged()).isFalse();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
