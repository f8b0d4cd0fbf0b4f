package org.supercargo.ui.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.UndoReport;
import org.supercargo.service.deletion.UndoService;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.transfer.Followup;
import org.supercargo.ui.transfer.Followups;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Takes deletions back, and puts right those that were left in the middle. */
public final class Undoing implements Followups {
    private final UndoService service;
    private final Jobs jobs;
    private final Consumer<RepositoryName> changed;
    private final Map<Job<?>, DeletionReport> deletions = new WeakHashMap<>();

    /**
     * @param changed is told of each repository in which something was deleted or put back
     */
    public Undoing(UndoService service, Jobs jobs, Consumer<RepositoryName> changed) {
        this.service = service;
        this.jobs = jobs;
        this.changed = changed;
    }

    /** A deletion has ended, and may be undone from the list of activities. */
    public void ended(Job<?> deletion, DeletionReport report) {
        deletions.put(deletion, report);
        changed.accept(report.repository());
    }

    @Override
    public List<Followup> of(Job<?> ended) {
        DeletionReport report = deletions.get(ended);
        if (report == null || report.journalId().isEmpty()) {
            return List.of();
        }
        String id = report.journalId().get();
        Followup followup =
                report.unsettled()
                        ? new Followup(
                                "deletion-put-right",
                                "Put it right",
                                () -> instead(ended, () -> putRight(id, ended.title())))
                        : new Followup(
                                "deletion-undo",
                                "Undo",
                                () -> instead(ended, () -> undo(id, ended.title())));
        return List.of(followup);
    }

    private void instead(Job<?> ended, Runnable next) {
        deletions.remove(ended);
        jobs.shown().remove(ended);
        next.run();
    }

    private void undo(String id, String title) {
        run("Undo: " + title, () -> service.undo(id));
    }

    /** Puts right what was interrupted. */
    void putRight(String id, String title) {
        run("Put right: " + title, () -> service.putRight(id));
    }

    /** The one or the other way of putting back. */
    private interface PutBack {
        UndoReport run() throws ContentException;
    }

    private void run(String title, PutBack putBack) {
        // The strip shows a failure with its words, so nothing else has to be done about it.
        jobs.job(title, progress -> run(putBack, progress))
                .onSuccess(report -> changed.accept(report.repository()))
                .onFailure(ContentException.class, failure -> {})
                .startShown();
    }

    private static UndoReport run(PutBack putBack, JobProgress progress) throws ContentException {
        UndoReport report = putBack.run();
        progress.message(DeletionWords.putBack(report));
        return report;
    }
}
