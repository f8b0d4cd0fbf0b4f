package org.supercargo.ui.tags;

import org.supercargo.service.tags.TagArrangement;
import org.supercargo.service.tags.TagArrangement.Arranged;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.task.Rounds;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Filters and sorts the rows in the background and shows the result at once. A list that grows
 * quickly is not sorted for each of its pieces, and rows do not jump more often than eyes follow.
 */
final class TagArranger {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

    private final TagsModel model;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Rounds rounds;

    TagArranger(TagsModel model, Jobs jobs, InstantSource clock) {
        this.model = model;
        this.jobs = jobs;
        this.clock = clock;
        this.rounds = new Rounds(jobs, BETWEEN_ROUNDS, this::round);
    }

    /** Arranges the rows as the user wants them now. */
    void arrange() {
        rounds.now();
    }

    /** Takes in rows that came. */
    void rowsCame() {
        rounds.soon();
    }

    /** Forgets rows that are gone. */
    void clear() {
        rounds.drop();
        model.table().set(TagsModel.NO_ROWS);
    }

    /** Takes in what was read of rows, if it can make a difference. */
    void detailsRead() {
        TagArrangement how = model.arrangement();
        boolean matters =
                how.order().needsDetails()
                        || how.filter().needsDetails()
                        || how.grouped()
                        || model.table().get().hidden() > 0;
        if (matters) {
            rounds.soon();
        }
    }

    private Job<?> round() {
        TagArrangement how = model.arrangement();
        List<TagRow> rows = List.copyOf(model.rows());
        Arranged<TagRow> before = model.table().get();
        boolean complete = model.isComplete();
        return jobs.job(
                        "Sort the tags",
                        progress -> changed(before, how.arrange(rows, complete, clock.instant())))
                .onSuccess(arranged -> arranged.ifPresent(model.table()::set));
    }

    /** Nothing is drawn anew where nothing moved, except that no row at all is news at first. */
    private static Optional<Arranged<TagRow>> changed(
            Arranged<TagRow> before, Arranged<TagRow> after) {
        boolean same =
                before != TagsModel.NO_ROWS
                        && before.shown().equals(after.shown())
                        && before.hidden() == after.hidden()
                        && before.attached().equals(after.attached());
        return same ? Optional.empty() : Optional.of(after);
    }
}
