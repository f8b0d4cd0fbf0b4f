package org.supercargo.ui.transfer;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;

import org.supercargo.task.Job;
import org.supercargo.task.Jobs;

import java.util.List;

/**
 * Shows the jobs that the user began: how far they are, how they ended, and what can be done then.
 */
public final class ActivityController {
    private static final int KEPT_AFTER_END = 20;

    private final Jobs jobs;
    private final List<Followups> followups;
    private final ActivityModel model = new ActivityModel();

    /**
     * @param followups know what can be done after the jobs that they began
     */
    public ActivityController(Jobs jobs, List<Followups> followups) {
        this.jobs = jobs;
        this.followups = List.copyOf(followups);
        jobs.shown().addListener(this::onShown);
    }

    /** A strip for the lower edge of the window; it takes no room while there is no job. */
    public Node view() {
        return new ActivityView(model, this);
    }

    ActivityModel model() {
        return model;
    }

    private void onShown(ListChangeListener.Change<? extends Job<?>> change) {
        while (change.next()) {
            model.rows().removeIf(row -> change.getRemoved().contains(row.job()));
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(Job<?> job) {
        var row = new ActivityRow(job);
        model.rows().addFirst(row);
        row.state().subscribe(state -> onState(row));
    }

    private void onState(ActivityRow row) {
        if (!row.hasEnded()) {
            return;
        }
        row.followups().setAll(followups.stream().flatMap(f -> f.of(row.job()).stream()).toList());
        List<Job<?>> ended = ended();
        if (ended.size() > KEPT_AFTER_END) {
            jobs.shown().removeAll(ended.subList(KEPT_AFTER_END, ended.size()));
        }
    }

    private List<Job<?>> ended() {
        return model.rows().stream()
                .filter(ActivityRow::hasEnded)
                .<Job<?>>map(ActivityRow::job)
                .toList();
    }

    void onCancel(ActivityRow row) {
        row.job().cancel();
    }

    void onDismiss(ActivityRow row) {
        jobs.shown().remove(row.job());
    }

    void onDismissEnded() {
        jobs.shown().removeAll(ended());
    }
}
