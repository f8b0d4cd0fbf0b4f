package org.supercargo.ui.removal;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.RepositoryRemoval;
import org.supercargo.service.RepositoryRemovalService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.StepOutcome;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.RemedyActions;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Says what is in a repository, lets its name be typed, and deletes it. */
public final class RemovalController {
    private final RepositoryRemovalService removal;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<RepositoryName> removed;
    private final BiConsumer<Job<?>, DeletionReport> ended;
    private final RemedyActions actions;

    /**
     * @param removed is told of each repository that was deleted or emptied
     * @param ended is told of a run that can be undone, and what came of it
     * @param actions does what helps where it cannot be deleted
     */
    public RemovalController(
            RepositoryRemovalService removal,
            Jobs jobs,
            Dialogs dialogs,
            Consumer<RepositoryName> removed,
            BiConsumer<Job<?>, DeletionReport> ended,
            RemedyActions actions) {
        this.removal = removal;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.removed = removed;
        this.ended = ended;
        this.actions = actions;
    }

    /** Opens the dialog. */
    public void remove(RepositoryName repository) {
        dialogs.show(new RemovalView(open(repository), this).form());
    }

    RemovalModel open(RepositoryName repository) {
        var model = new RemovalModel(repository, removal.deletesWhole(repository.registry()));
        Job<Optional<DeletionPlan>> look =
                jobs.job("Look at " + repository, _ -> removal.plan(repository, LookProgress.NONE))
                        .onSuccess(plan -> model.content().set(words(plan)))
                        .onFailure(ContentException.class, model.problem()::say);
        model.setJob(look);
        look.start();
        return model;
    }

    private static String words(Optional<DeletionPlan> plan) {
        return plan.map(
                        known ->
                                Format.count(known.manifests().size(), "image", "images")
                                        + " with "
                                        + Format.count(known.goes().size(), "tag", "tags")
                                        + " go with it.")
                .orElse("It has no tags.");
    }

    void onSubmit(RemovalModel model) {
        if (model.unconfirmed().get()) {
            return;
        }
        model.cancelJob();
        model.problem().clear();
        model.busy().set(true);
        Job<RepositoryRemoval> job =
                jobs.job("Delete " + model.repository(), progress -> delete(model, progress));
        job.onSuccess(done -> finish(model, job, done))
                .onFailure(ContentException.class, model.problem()::say)
                .onEnd(() -> model.busy().set(false))
                .startShown();
    }

    private RepositoryRemoval delete(RemovalModel model, JobProgress progress)
            throws ContentException {
        AtomicInteger count = new AtomicInteger();
        DeletionListener telling =
                new DeletionListener() {
                    @Override
                    public void beginning(DeletionStep step) {}

                    @Override
                    public void ended(StepOutcome outcome) {
                        progress.message(
                                Format.count(count.incrementAndGet(), "image", "images")
                                        + " so far");
                    }
                };
        RepositoryRemoval done = removal.remove(model.repository(), telling);
        progress.message(done.whole() ? "Deleted" : "Emptied; the name may stay in the catalog");
        return done;
    }

    private void finish(RemovalModel model, Job<?> job, RepositoryRemoval done) {
        done.reports().stream().findFirst().ifPresent(report -> ended.accept(job, report));
        removed.accept(model.repository());
        String failed =
                done.reports().stream()
                        .flatMap(report -> report.failure().stream())
                        .findFirst()
                        .map(failure -> failure.getMessage() + " " + failure.remedy())
                        .orElse("");
        model.problem().say(failed);
        model.result().set(done.remark().orElse("It is deleted."));
        model.finished().set(done.whole());
    }

    void onRemedy(RemovalModel model, Remedy remedy) {
        model.problem().clear();
        actions.help(model.repository().registry(), remedy, () -> {});
    }

    /** Stops looking; what has begun goes on and is in the list of activities. */
    void onClose(RemovalModel model) {
        model.cancelJob();
    }
}
