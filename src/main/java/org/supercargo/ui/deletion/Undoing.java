package org.supercargo.ui.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.deletion.DeletionReport;
import org.supercargo.service.deletion.undo.UndoReport;
import org.supercargo.service.deletion.undo.UndoService;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;
import org.supercargo.ui.transfer.Followup;
import org.supercargo.ui.transfer.Followups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/** Takes deletions back, and puts right those that were left in the middle. */
public final class Undoing implements Followups {
    private final UndoService service;
    private final Jobs jobs;
    private final Consumer<RepositoryName> changed;
    private final Map<Job<?>, Offer> offers = new WeakHashMap<>();

    /** What can be done with a deletion of the journal. */
    private record Offer(String id, String title, boolean repair) {}

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
        report.journalId()
                .map(id -> new Offer(id, deletion.title(), report.unsettled()))
                .ifPresent(offer -> offers.put(deletion, offer));
        changed.accept(report.repository());
    }

    @Override
    public List<Followup> of(Job<?> ended) {
        return Optional.ofNullable(offers.get(ended)).map(offer -> followup(ended, offer)).stream()
                .toList();
    }

    private Followup followup(Job<?> ended, Offer offer) {
        return offer.repair()
                ? new Followup("deletion-put-right", "Put it right", () -> take(ended))
                : new Followup("deletion-undo", "Undo", () -> take(ended));
    }

    private void take(Job<?> ended) {
        Offer offer = offers.remove(ended);
        jobs.shown().remove(ended);
        if (offer.repair()) {
            putRight(offer.id(), offer.title());
        } else {
            undo(offer.id(), offer.title());
        }
    }

    private void undo(String id, String title) {
        start(job("Undo: " + title, () -> service.undo(id)));
    }

    /** Puts right what was interrupted; what is gone for good may be undone then. */
    void putRight(String id, String title) {
        Job<UndoReport> job = job("Put right: " + title, () -> service.putRight(id));
        job.onSuccess(
                report -> {
                    if (!report.stillGone().isEmpty()) {
                        offers.put(job, new Offer(id, title, false));
                    }
                });
        start(job);
    }

    /** The one or the other way of putting back. */
    private interface PutBack {
        UndoReport run() throws ContentException;
    }

    private Job<UndoReport> job(String title, PutBack putBack) {
        return jobs.job(title, progress -> run(putBack, progress));
    }

    private void start(Job<UndoReport> job) {
        // The strip shows a failure with its words, so nothing else has to be done about it.
        job.onSuccess(report -> changed.accept(report.repository()))
                .onFailure(ContentException.class, failure -> {})
                .startShown();
    }

    private static UndoReport run(PutBack putBack, JobProgress progress) throws ContentException {
        UndoReport report = putBack.run();
        progress.message(DeletionWords.putBack(report));
        return report;
    }
}
