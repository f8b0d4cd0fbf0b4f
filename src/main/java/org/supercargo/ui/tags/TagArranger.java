package org.supercargo.ui.tags;

import org.supercargo.service.tags.TagArrangement;
import org.supercargo.service.tags.TagArrangement.Arranged;
import org.supercargo.task.Jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Filters and sorts the rows in the background and shows the result at once. What changes meanwhile
 * is taken in by one more round, so that a list that grows quickly is not sorted for each of its
 * pieces.
 */
final class TagArranger {
    private final TagsModel model;
    private final Jobs jobs;
    private final InstantSource clock;
    private boolean running;
    private boolean stale;

    TagArranger(TagsModel model, Jobs jobs, InstantSource clock) {
        this.model = model;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Arranges the rows anew, soon. */
    void arrange() {
        stale = true;
        if (!running) {
            start();
        }
    }

    /** As {@link #arrange}, if what was read since can make a difference. */
    void detailsRead() {
        TagArrangement how = model.arrangement();
        boolean matters =
                how.order().needsDetails()
                        || how.filter().needsDetails()
                        || how.grouped()
                        || model.table().get().hidden() > 0;
        if (matters) {
            arrange();
        }
    }

    private void start() {
        running = true;
        stale = false;
        TagArrangement how = model.arrangement();
        List<TagRow> rows = List.copyOf(model.rows());
        Arranged<TagRow> before = model.table().get();
        boolean complete = model.isComplete();
        jobs.job(
                        "Sort the tags",
                        progress -> changed(before, how.arrange(rows, complete, clock.instant())))
                .onSuccess(arranged -> arranged.ifPresent(model.table()::set))
                .onEnd(this::end)
                .start();
    }

    /** Nothing is drawn anew where nothing moved. */
    private static Optional<Arranged<TagRow>> changed(
            Arranged<TagRow> before, Arranged<TagRow> after) {
        boolean same =
                before.shown().equals(after.shown())
                        && before.hidden() == after.hidden()
                        && before.attached().equals(after.attached());
        return same ? Optional.empty() : Optional.of(after);
    }

    private void end() {
        running = false;
        if (stale) {
            start();
        }
    }
}
