package org.supercargo.ui.cleanup;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.Consent;
import org.supercargo.service.deletion.DeleteService;
import org.supercargo.service.deletion.DeletionListener;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.StepOutcome;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.cleanup.CleanupModel.Stage;
import org.supercargo.ui.cleanup.CleanupRow.State;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs plans for the clean-up dialog and shows at each tag how it went. */
final class CleanupRuns {
    private final DeleteService delete;
    private final Jobs jobs;
    private final BiConsumer<Job<?>, DeletionReport> ended;

    CleanupRuns(DeleteService delete, Jobs jobs, BiConsumer<Job<?>, DeletionReport> ended) {
        this.delete = delete;
        this.jobs = jobs;
        this.ended = ended;
    }

    void start(CleanupModel model, DeletionPlan plan) {
        Map<Tag, CleanupRow> rows =
                model.rows().stream()
                        .filter(row -> row.state().get() != State.STAYS)
                        .collect(Collectors.toMap(CleanupRow::tag, Function.identity()));
        plan.missing().forEach(gone -> become(rows.get(gone), State.REMOVED));
        model.paused().set(false);
        model.gate().reset();
        model.stage().set(Stage.RUNNING);
        Consent consent = model.guarded().get() ? Consent.GUARDED_ORDER : Consent.BY_TAG_ONLY;
        Job<DeletionReport> run =
                jobs.job(
                        "Remove "
                                + CleanupWords.tags(plan.goes().size())
                                + " of "
                                + model.repository(),
                        progress -> run(plan, consent, new Listener(model, rows), progress));
        run.onSuccess(
                        report -> {
                            report(model, rows, report);
                            ended.accept(run, report);
                        })
                .onFailure(
                        ContentException.class,
                        e -> model.problem().set(e.getMessage() + " " + e.remedy()))
                .onEnd(() -> end(model));
        model.setJob(run);
        run.startShown();
    }

    private DeletionReport run(
            DeletionPlan plan, Consent consent, DeletionListener listener, JobProgress progress)
            throws ContentException {
        DeletionReport report = delete.run(plan, consent, listener);
        progress.message(CleanupWords.tags(report.removed().size()) + " removed");
        return report;
    }

    /** What was observed counts more than what the registry answered. */
    private static void report(
            CleanupModel model, Map<Tag, CleanupRow> rows, DeletionReport report) {
        report.removed().forEach(tag -> become(rows.get(tag), State.REMOVED));
        report.outcomes().forEach(outcome -> show(rows, outcome));
        model.problem().set(String.join(" ", report.surprises()));
    }

    private static void end(CleanupModel model) {
        model.rows().stream()
                .filter(row -> row.state().get() == State.RUNNING)
                .forEach(row -> row.become(State.GOES));
        model.summary().set(CleanupWords.ended(model));
        model.stage().set(Stage.ENDED);
    }

    private static void become(CleanupRow row, State state) {
        if (row != null) {
            row.become(state);
        }
    }

    private static void show(Map<Tag, CleanupRow> rows, StepOutcome outcome) {
        for (Tag tag : outcome.step().goes()) {
            CleanupRow row = rows.get(tag);
            if (row != null) {
                switch (outcome.result()) {
                    case DONE, GONE_BEFORE -> row.become(State.REMOVED);
                    case NOT_TRIED -> row.become(State.GOES);
                    case REFUSED, PUT_BACK, UNSETTLED, UNKNOWN ->
                            row.fail(
                                    outcome.failure()
                                            .map(e -> e.getMessage() + " " + e.remedy())
                                            .orElse("It is not known what came of it."));
                }
            }
        }
    }

    /** Shows each step at its tags, and holds the run back while it is paused. */
    private final class Listener implements DeletionListener {
        private final CleanupModel model;
        private final Map<Tag, CleanupRow> rows;

        Listener(CleanupModel model, Map<Tag, CleanupRow> rows) {
            this.model = model;
            this.rows = rows;
        }

        @Override
        public void beginning(DeletionStep step) throws InterruptedException {
            model.gate().pass();
            jobs.onForeground(
                    () -> step.goes().forEach(tag -> become(rows.get(tag), State.RUNNING)));
        }

        @Override
        public void ended(StepOutcome outcome) {
            jobs.onForeground(() -> show(rows, outcome));
        }
    }
}
