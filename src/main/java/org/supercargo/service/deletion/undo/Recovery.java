package org.supercargo.service.deletion.undo;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.journal.Progress.StandIn;
import org.supercargo.service.deletion.undo.Settlement.Settled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts right what an interrupted deletion has left, and ends it in the journal. */
final class Recovery {
    private final RepositoryContent content;
    private final JournalEntry entry;
    private final Restoration restoration;
    private final List<Tag> putBack = new ArrayList<>();
    private final List<Tag> gone = new ArrayList<>();
    private final List<Digest> deleted = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Recovery(RepositoryContent content, JournalEntry entry) {
        this.content = content;
        this.entry = entry;
        this.restoration = new Restoration(content, entry::manifest);
    }

    UndoReport run() throws ContentException {
        KeptDeletion deletion = entry.deletion();
        if (deletion.progress().standIn().isPresent()) {
            settle(deletion, deletion.progress().standIn().get());
        }
        for (DeletionStep step : deletion.steps()) {
            look(step);
        }
        if (gone.isEmpty() && deleted.isEmpty()) {
            entry.discard();
        } else {
            entry.ended(gone, deleted);
        }
        return new UndoReport(deletion.repository(), putBack, List.of(), gone, problems);
    }

    private void settle(KeptDeletion deletion, StandIn standIn) throws ContentException {
        for (DeletionStep step : deletion.steps()) {
            if (step instanceof DeletionStep.Untag untag && untag.tag().equals(standIn.tag())) {
                Optional<RawManifest> original = entry.manifest(untag.digest());
                if (original.isEmpty()) {
                    throw new RunFailures(content).nothingToPutBack(untag.digest());
                }
                Settled settled =
                        new Settlement(content, untag, original.get(), standIn.digests()).settle();
                putBack.addAll(settled.putBack());
            }
        }
    }

    private void look(DeletionStep step) throws ContentException {
        for (Tag tag : step.goes()) {
            if (content.resolve(tag).isEmpty()) {
                gone.add(tag);
            }
        }
        for (Tag tag : step.stays()) {
            if (content.resolve(tag).isEmpty()) {
                putBack(tag, step.digest());
            }
        }
        if (step instanceof DeletionStep.DeleteManifest
                && content.resolve(step.digest()).isEmpty()) {
            deleted.add(step.digest());
        }
    }

    private void putBack(Tag tag, Digest digest) throws ContentException {
        try {
            restoration.putBack(digest, Optional.of(tag));
            putBack.add(tag);
        } catch (ContentException.NotFound e) {
            problems.add(e.getMessage() + " " + e.remedy());
        }
    }
}
