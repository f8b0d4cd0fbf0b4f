package org.supercargo.cli.kit;

import org.supercargo.content.ContentException;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.undo.UndoService;

/** Reminds of deletions that were interrupted, before more is deleted. */
public record InterruptedDeletions(UndoService undo) {
    public void mention(Output output) throws ContentException {
        for (KeptDeletion deletion : undo.interrupted()) {
            output.note(
                    "Interrupted: "
                            + deletion.title()
                            + ". Put it right with: supercargo undo "
                            + deletion.id());
        }
    }
}
