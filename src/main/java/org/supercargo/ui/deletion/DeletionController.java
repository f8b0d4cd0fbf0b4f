package org.supercargo.ui.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.service.AbilityService;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.deletion.DeletionModel.Stage;
import org.supercargo.ui.kit.Dialogs;

import java.util.Optional;
import java.util.OptionalLong;

/** Shows what deleting would take with it, lets the user decide, and deletes exactly that. */
public final class DeletionController {
    private final DeleteService deletions;
    private final AbilityService abilities;
    private final Undoing undoing;
    private final Jobs jobs;
    private final Dialogs dialogs;

    public DeletionController(
            DeleteService deletions,
            AbilityService abilities,
            Undoing undoing,
            Jobs jobs,
            Dialogs dialogs) {
        this.deletions = deletions;
        this.abilities = abilities;
        this.undoing = undoing;
        this.jobs = jobs;
        this.dialogs = dialogs;
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
        model.looks().add(planning);
        planning.start();
    }

    private void showPlan(DeletionModel model, DeletionPlan plan) {
        model.plan().set(Optional.of(plan));
        model.stage().set(Stage.PLANNED);
        boolean refusing = abilities.lacksUntagging(plan.repository().registry());
        model.guardedOffered().set(refusing && hasOtherTags(model, plan));
        countFreed(model, plan);
    }

    private static boolean hasOtherTags(DeletionModel model, DeletionPlan plan) {
        return model.verb() == DeletionVerb.UNTAG && !plan.stays().isEmpty();
    }

    /** What cannot be counted is left out: nobody needs it to decide. */
    private void countFreed(DeletionModel model, DeletionPlan plan) {
        Job<OptionalLong> counting =
                jobs.job(
                                "Count what would be freed",
                                progress -> deletions.freedBytes(plan, LookProgress.NONE))
                        .onSuccess(model.freedBytes()::set)
                        .onFailure(ContentException.class, e -> {});
        model.looks().add(counting);
        counting.start();
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
        Consent consent =
                model.guardedOffered().get() ? Consent.GUARDED_ORDER : Consent.BY_TAG_ONLY;
        model.problem().set("");
        model.manifestOffered().set(false);
        model.stage().set(Stage.DELETING);
        Job<DeletionReport> deletion =
                jobs.job(
                        DeletionWords.jobTitle(model), progress -> delete(plan, consent, progress));
        deletion.onSuccess(report -> report(model, deletion, report))
                .onFailure(ContentException.class, e -> refuse(model, deletion, e))
                .onEnd(() -> leaveDeleting(model))
                .startShown();
    }

    private DeletionReport delete(DeletionPlan plan, Consent consent, JobProgress progress)
            throws ContentException {
        DeletionReport report = deletions.run(plan, consent, DeletionListener.NONE).orThrow();
        progress.message(DeletionWords.result(report));
        return report;
    }

    private void report(DeletionModel model, Job<?> deletion, DeletionReport report) {
        undoing.ended(deletion, report);
        model.surprises().setAll(DeletionWords.surprises(report));
        model.stage().set(Stage.REPORTED);
        model.finished().set(model.surprises().isEmpty());
    }

    /** The open dialog says why, so the list of activities need not. */
    private void refuse(DeletionModel model, Job<?> deletion, ContentException failure) {
        jobs.shown().remove(deletion);
        model.stage().set(Stage.PLANNED);
        boolean unsupported =
                model.verb() == DeletionVerb.UNTAG
                        && failure instanceof ContentException.Unsupported;
        boolean guarded =
                unsupported
                        && !model.guardedOffered().get()
                        && model.plan().get().filter(plan -> hasOtherTags(model, plan)).isPresent();
        if (guarded) {
            model.guardedOffered().set(true);
            return;
        }
        model.problem().set(failure.getMessage() + " " + failure.remedy());
        model.manifestOffered().set(unsupported && !model.guardedOffered().get());
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
        model.looks().forEach(Job::cancel);
    }
}
