package org.supercargo.app;

import org.supercargo.service.Services;
import org.supercargo.task.Jobs;
import org.supercargo.ui.cleanup.CleanupController;
import org.supercargo.ui.deletion.DeletionController;
import org.supercargo.ui.deletion.RecoveryController;
import org.supercargo.ui.deletion.Undoing;
import org.supercargo.ui.kit.Dialogs;
import org.supercargo.ui.kit.RemedyActions;
import org.supercargo.ui.removal.RemovalController;

/**
 * All ways in which the window deletes.
 *
 * @param single one tag or manifest
 * @param cleanup many tags of a repository
 * @param removal whole repositories
 * @param undoing takes each of them back
 * @param recovery finishes what an earlier run of the program could not
 */
record Deletions(
        DeletionController single,
        CleanupController cleanup,
        RemovalController removal,
        Undoing undoing,
        RecoveryController recovery) {
    /**
     * @param remedies does what helps where something cannot be deleted
     */
    static Deletions of(WindowTools tools, Changes changes, RemedyActions remedies) {
        Services services = tools.services();
        Jobs jobs = tools.jobs();
        Dialogs dialogs = tools.dialogs();
        var undoing = new Undoing(services.undo(), jobs, changes::within);
        return new Deletions(
                new DeletionController(
                        services.delete(), services.abilities(), undoing, jobs, dialogs),
                new CleanupController(
                        services.cleanup(), services.delete(), jobs, dialogs, undoing::ended),
                new RemovalController(
                        services.removal(),
                        jobs,
                        dialogs,
                        changes::removed,
                        undoing::ended,
                        remedies),
                undoing,
                new RecoveryController(services.undo(), undoing, jobs, dialogs, tools.clock()));
    }
}
