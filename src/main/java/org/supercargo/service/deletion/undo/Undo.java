package org.supercargo.service.deletion.undo;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings back what one deletion has removed, as far as that is possible. */
final class Undo {
    private final RepositoryContent content;
    private final JournalEntry entry;
    private final Restoration restoration;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Digest> manifests = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Undo(RepositoryContent content, JournalEntry entry) {
        this.content = content;
        this.entry = entry;
        this.restoration = new Restoration(content, entry::manifest);
    }

    UndoReport run() {
        Progress progress = entry.deletion().progress();
        Set<Tag> removed = new HashSet<>(progress.removed());
        // What an index contains comes before the index.
        for (DeletionStep step : entry.deletion().steps().reversed()) {
            for (Tag tag : step.goes()) {
                if (removed.contains(tag)) {
                    attempt(() -> putBack(tag, step.digest()));
                }
            }
            if (progress.deleted().contains(step.digest()) && step.goes().isEmpty()) {
                attempt(() -> putBack(step.digest()));
            }
        }
        if (problems.isEmpty()) {
            attempt(entry::undone);
        }
        return new UndoReport(entry.deletion().repository(), tags, manifests, List.of(), problems);
    }

    /** Something that may fail without stopping the rest. */
    private interface Part {
        void run() throws ContentException;
    }

    private void attempt(Part part) {
        try {
            part.run();
        } catch (ContentException e) {
            problems.add(e.getMessage() + " " + e.remedy());
        }
    }

    private void putBack(Tag tag, Digest digest) throws ContentException {
        Optional<Digest> now = content.resolve(tag).map(Descriptor::digest);
        if (now.isPresent() && !now.get().equals(digest)) {
            problems.add(
                    "Somebody has set the tag "
                            + tag
                            + " to another manifest since; it was left alone.");
            return;
        }
        if (now.isEmpty()) {
            restoration.putBack(digest, Optional.of(tag));
        }
        tags.add(tag);
    }

    private void putBack(Digest digest) throws ContentException {
        if (content.resolve(digest).isEmpty()) {
            restoration.putBack(digest, Optional.empty());
        }
        manifests.add(digest);
    }
}
