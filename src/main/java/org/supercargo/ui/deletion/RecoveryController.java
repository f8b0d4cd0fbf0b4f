package org.supercargo.ui.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.undo.UndoService;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Dialogs;

import java.time.InstantSource;
import java.util.List;

/** Offers at the start to put right what an earlier run of the program has left in the middle. */
public final class RecoveryController {
    private final UndoService service;
    private final Undoing undoing;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final InstantSource clock;

    public RecoveryController(
            UndoService service, Undoing undoing, Jobs jobs, Dialogs dialogs, InstantSource clock) {
        this.service = service;
        this.undoing = undoing;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** Looks for interrupted deletions, and shows them if there are any. */
    public void offer() {
        jobs.job("Look for interrupted deletions", progress -> service.interrupted())
                .onSuccess(this::show)
                .onFailure(
                        ContentException.class,
                        e -> dialogs.error("Interrupted deletions", e.getMessage()))
                .start();
    }

    private void show(List<KeptDeletion> interrupted) {
        if (!interrupted.isEmpty()) {
            var model = new RecoveryModel(interrupted, clock.instant());
            dialogs.show(new RecoveryView(model, this).form());
        }
    }

    void onPutRight(RecoveryModel model) {
        model.finished().set(true);
        model.interrupted()
                .forEach(
                        deletion -> undoing.putRight(deletion.id(), DeletionWords.title(deletion)));
    }
}
