package org.supercargo.ui.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionPlan;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.DeletionVerb;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.deletion.DeletionModel.Stage;
import org.supercargo.ui.kit.Dialogs;

import java.util.Optional;
import java.util.function.Consumer;

/** Shows what deleting would take with it, lets the user decide, and deletes exactly that. */
public final class DeletionController {
    private final DeleteService deletions;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<RepositoryName> changed;

    /**
     * @param changed is told of each repository from which something was deleted
     */
    public DeletionController(
            DeleteService deletions, Jobs jobs, Dialogs dialogs, Consumer<RepositoryName> changed) {
        this.deletions = deletions;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.changed = changed;
    }

    /** Opens the dialog that removes one tag and nothing else. */
    public void untag(Reference target) {
        open(new DeletionModel(DeletionVerb.UNTAG, target));
    }

    /** Opens the dialog that deletes a manifest with everything that points at it. */
    public void deleteManifest(Reference target) {
        open(new DeletionModel(DeletionVerb.DELETE_MANIFEST, target));
    }

    private void open(DeletionModel model) {
        plan(model);
        dialogs.show(new DeletionView(model, this).form());
    }

    void plan(DeletionModel model) {
        model.stage().set(Stage.PLANNING);
        Job<DeletionPlan> planning =
                jobs.job(
                                "Look at " + model.target(),
                                progress -> deletions.plan(model.verb(), model.target()))
                        .onSuccess(plan -> showPlan(model, plan))
                        .onFailure(ContentException.class, e -> failToPlan(model, e))
                        .onEnd(() -> leavePlanning(model));
        model.setPlanning(planning);
        planning.start();
    }

    private static void showPlan(DeletionModel model, DeletionPlan plan) {
        model.plan().set(Optional.of(plan));
        model.stage().set(Stage.PLANNED);
    }

    private static void failToPlan(DeletionModel model, ContentException failure) {
        model.problem().set(failure.getMessage() + " " + failure.remedy());
        model.stage().set(Stage.FAILED);
    }

    private static void leavePlanning(DeletionModel model) {
        if (model.stage().get() == Stage.PLANNING) {
            model.stage().set(Stage.FAILED);
        }
    }

    void onConfirm(DeletionModel model) {
        if (model.undecidable().get()) {
            return;
        }
        DeletionPlan plan = model.plan().get().orElseThrow();
        model.problem().set("");
        model.manifestOffered().set(false);
        model.stage().set(Stage.DELETING);
        Job<DeletionReport> deletion =
                jobs.job(DeletionWords.jobTitle(model), progress -> delete(model, plan, progress));
        deletion.onSuccess(report -> report(model, report))
                .onFailure(ContentException.class, e -> refuse(model, deletion, e))
                .onEnd(() -> leaveDeleting(model))
                .startShown();
    }

    private DeletionReport delete(DeletionModel model, DeletionPlan plan, JobProgress progress)
            throws ContentException {
        DeletionReport report =
                deletions.run(plan, Consent.BY_TAG_ONLY, DeletionListener.NONE).orThrow();
        progress.message(DeletionWords.result(plan, report));
        return report;
    }

    private void report(DeletionModel model, DeletionReport report) {
        model.surprises().setAll(report.surprises());
        model.stage().set(Stage.REPORTED);
        model.finished().set(report.surprises().isEmpty());
        changed.accept(model.target().repository());
    }

    /** The open dialog says why, so the list of activities need not. */
    private void refuse(DeletionModel model, Job<?> deletion, ContentException failure) {
        jobs.shown().remove(deletion);
        model.problem().set(failure.getMessage() + " " + failure.remedy());
        model.stage().set(Stage.PLANNED);
        model.manifestOffered()
                .set(
                        model.verb() == DeletionVerb.UNTAG
                                && failure instanceof ContentException.Unsupported);
    }

    private static void leaveDeleting(DeletionModel model) {
        if (model.stage().get() == Stage.DELETING) {
            model.stage().set(Stage.FAILED);
        }
    }

    void onDeleteManifestInstead(DeletionModel model) {
        model.finished().set(true);
        deleteManifest(model.target());
    }

    /**
     * Stops looking; a deletion that has begun goes on and is reported in the list of activities.
     */
    void onClose(DeletionModel model) {
        model.planning().ifPresent(Job::cancel);
    }
}
