package org.supercargo.service.deletion.undo;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.journal.Progress.State;

import java.util.List;

/**
 * Takes deletions back, from what the journal has kept: those that were a mistake, and those that a
 * crash has left in the middle.
 */
public final class UndoService {
    private final Registries registries;
    private final Journal journal;

    public UndoService(Registries registries, Journal journal) {
        this.registries = registries;
        this.journal = journal;
    }

    /** The deletions that have ended and can be undone, the latest first. */
    public List<KeptDeletion> undoable() throws ContentException {
        return journal.all().stream()
                .filter(deletion -> deletion.progress().state() == State.ENDED)
                .toList();
    }

    /** The deletions that were interrupted and wait to be put right, the latest first. */
    public List<KeptDeletion> interrupted() throws ContentException {
        return journal.interrupted();
    }

    /**
     * Puts the same bytes back under the same tags, while the registry still has the blobs. A tag
     * that somebody has set since is left alone. It can be repeated if not all came back.
     *
     * @throws ContentException.NotFound if the journal has no such deletion
     */
    public UndoReport undo(String id) throws ContentException {
        try (JournalEntry entry = open(id)) {
            RepositoryContent content = registries.repository(entry.deletion().repository());
            return new Undo(content, entry).run();
        }
    }

    /**
     * Ends what was interrupted: a tag with a stand-in gets its manifest back, and so does every
     * tag that should have stayed. What is gone as it was meant to be stays so, and can be undone.
     *
     * @throws ContentException if the registry does not answer; it can be tried again
     */
    public UndoReport putRight(String id) throws ContentException {
        try (JournalEntry entry = open(id)) {
            RepositoryContent content = registries.repository(entry.deletion().repository());
            return new Recovery(content, entry).run();
        }
    }

    private JournalEntry open(String id) throws ContentException {
        return journal.open(id)
                .orElseThrow(
                        () ->
                                new ContentException.NotFound(
                                        Attempt.to("undo", "the journal"),
                                        "there is no such deletion, or another program works on"
                                                + " it.",
                                        "See which deletions can be undone."));
    }
}
