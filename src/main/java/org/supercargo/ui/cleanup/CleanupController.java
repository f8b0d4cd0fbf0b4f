package org.supercargo.ui.cleanup;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.CleanupService;
import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagAge;
import org.supercargo.service.cleanup.TagSurvey;
import org.supercargo.service.cleanup.Verdict;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.LookProgress;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;
import org.supercargo.ui.cleanup.CleanupModel.Stage;
import org.supercargo.ui.cleanup.CleanupRow.State;
import org.supercargo.ui.kit.Dialogs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * Lets the user choose tags by rules, shows what removing them brings with it, and removes them.
 */
public final class CleanupController {
    private final CleanupService cleanup;
    private final DeleteService delete;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final CleanupRuns runs;

    /**
     * @param ended is told of each run and what came of it
     */
    public CleanupController(
            CleanupService cleanup,
            DeleteService delete,
            Jobs jobs,
            Dialogs dialogs,
            BiConsumer<Job<?>, DeletionReport> ended) {
        this.cleanup = cleanup;
        this.delete = delete;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.runs = new CleanupRuns(delete, jobs, ended);
    }

    /** Opens the dialog that chooses tags of the repository by rules. */
    public void cleanUp(RepositoryName repository) {
        CleanupModel model = open(repository);
        dialogs.show(new CleanupView(model, this).form());
    }

    /** Opens the dialog that removes the tags that were selected. */
    public void remove(RepositoryName repository, List<Tag> tags) {
        CleanupModel model = open(repository, tags);
        dialogs.show(new CleanupView(model, this).form());
    }

    CleanupModel open(RepositoryName repository) {
        var model = new CleanupModel(repository, Optional.empty());
        start(
                model,
                jobs.job("Look at " + repository, _ -> survey(model))
                        .onSuccess(survey -> surveyed(model, survey))
                        .onFailure(ContentException.class, e -> fail(model, e, Stage.FAILED)));
        return model;
    }

    CleanupModel open(RepositoryName repository, List<Tag> tags) {
        var model = new CleanupModel(repository, Optional.of(tags));
        List<Verdict> verdicts =
                tags.stream()
                        .map(tag -> new Verdict(TagAge.unknown(tag), true, "selected"))
                        .toList();
        show(model, verdicts);
        check(model);
        return model;
    }

    private void start(CleanupModel model, Job<?> job) {
        model.setJob(job);
        job.start();
    }

    private TagSurvey survey(CleanupModel model) throws ContentException {
        return cleanup.survey(model.repository(), true, telling(model));
    }

    private LookProgress telling(CleanupModel model) {
        return (done, total) -> {
            if (done % 20 == 0 || done == total) {
                jobs.onForeground(
                        () -> model.summary().set("Looked at " + done + " of " + total + "…"));
            }
        };
    }

    private void surveyed(CleanupModel model, TagSurvey survey) {
        model.setSurvey(survey);
        model.stage().set(Stage.CHOOSING);
        onRulesChanged(model);
    }

    /** Judges anew; what was found out about the tags before counts no more. */
    void onRulesChanged(CleanupModel model) {
        boolean open =
                switch (model.stage().get()) {
                    case CHOOSING, CHECKED -> true;
                    case LOOKING, CHECKING, RUNNING, ENDED, FAILED -> false;
                };
        if (!open || model.survey().isEmpty()) {
            return;
        }
        model.stage().set(Stage.CHOOSING);
        model.plan().set(Optional.empty());
        model.consequences().set("");
        model.problem().set(model.fields().problem());
        if (!model.problem().get().isEmpty()) {
            return;
        }
        CleanupRules rules = model.fields().rules();
        TagSurvey survey = model.survey().get();
        model.job().ifPresent(Job::cancel);
        start(
                model,
                jobs.job("Judge the tags", _ -> cleanup.judge(survey, rules))
                        .onSuccess(verdicts -> show(model, verdicts)));
    }

    private static void show(CleanupModel model, List<Verdict> verdicts) {
        model.rows().setAll(verdicts.stream().map(CleanupRow::new).toList());
        model.summary().set(CleanupWords.going(model));
    }

    void onAction(CleanupModel model) {
        switch (model.stage().get()) {
            case CHOOSING -> check(model);
            case CHECKED -> run(model);
            case ENDED -> retry(model);
            case LOOKING, CHECKING, RUNNING, FAILED -> {}
        }
    }

    private record Checked(DeletionPlan plan, OptionalLong freed) {}

    private void check(CleanupModel model) {
        model.stage().set(Stage.CHECKING);
        model.problem().set("");
        List<Verdict> going = verdicts(model, State.GOES);
        start(
                model,
                jobs.job("Check " + model.repository(), _ -> checked(model, going))
                        .onSuccess(checked -> decide(model, checked))
                        .onFailure(ContentException.class, e -> fail(model, e, before(model))));
    }

    private static Stage before(CleanupModel model) {
        return model.selected().isPresent() ? Stage.FAILED : Stage.CHOOSING;
    }

    private Checked checked(CleanupModel model, List<Verdict> going) throws ContentException {
        DeletionPlan plan = cleanup.plan(model.repository(), going, telling(model));
        return new Checked(plan, delete.freedBytes(plan, telling(model)));
    }

    private static void decide(CleanupModel model, Checked checked) {
        DeletionPlan plan = checked.plan();
        model.plan().set(Optional.of(plan));
        model.consequences().set(CleanupWords.consequences(plan, checked.freed()));
        model.guardedOffered().set(!plan.stays().isEmpty());
        model.summary().set(CleanupWords.going(model));
        model.stage().set(Stage.CHECKED);
    }

    private void run(CleanupModel model) {
        model.consequences().set("");
        runs.start(model, model.plan().get().orElseThrow());
    }

    private void retry(CleanupModel model) {
        List<Verdict> failed = verdicts(model, State.FAILED);
        model.stage().set(Stage.CHECKING);
        model.problem().set("");
        start(
                model,
                jobs.job(
                                "Check " + model.repository(),
                                _ -> cleanup.plan(model.repository(), failed, telling(model)))
                        .onSuccess(plan -> runs.start(model, plan))
                        .onFailure(ContentException.class, e -> fail(model, e, Stage.ENDED)));
    }

    private static List<Verdict> verdicts(CleanupModel model, State state) {
        return model.rows().stream()
                .filter(row -> row.state().get() == state)
                .map(row -> new Verdict(row.verdict().about(), true, row.verdict().because()))
                .toList();
    }

    private static void fail(CleanupModel model, ContentException failure, Stage then) {
        model.problem().set(failure.getMessage() + " " + failure.remedy());
        model.stage().set(then);
    }

    /** What has begun is ended, and nothing more is begun. */
    void onStop(CleanupModel model) {
        model.gate().stop();
    }

    /** Stops looking; a run that has begun goes on and is in the list of activities. */
    void onClose(CleanupModel model) {
        if (model.stage().get() == Stage.RUNNING) {
            model.paused().set(false);
        } else {
            model.job().ifPresent(Job::cancel);
        }
    }
}
