package org.supercargo.service.deletion;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.undo.UndoService;

import java.util.List;
import java.util.Optional;

/**
 * What was really observed after deleting.
 *
 * @param outcomes how each step ended, in the order of the plan
 * @param removed the tags that no longer resolve because of this run
 * @param deleted the manifests that are gone because of this run
 * @param kept the tags that should stay and still resolve to the same digest
 * @param surprises what is not as it should be, in plain sentences; empty if all is well
 * @param unsettled whether something was left in between or could not be seen, so that {@link
 *     UndoService#putRight} is needed
 * @param journalId under which it can be undone, or put right; empty if nothing has changed
 */
public record DeletionReport(
        RepositoryName repository,
        List<StepOutcome> outcomes,
        List<Tag> removed,
        List<Digest> deleted,
        List<Tag> kept,
        List<String> surprises,
        boolean unsettled,
        Optional<String> journalId) {
    public DeletionReport {
        outcomes = List.copyOf(outcomes);
        removed = List.copyOf(removed);
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
        surprises = List.copyOf(surprises);
    }

    /** Whether there is something that undo can bring back. */
    public boolean canBeUndone() {
        return journalId.isPresent() && !unsettled;
    }

    /** Why the first step that failed did; empty if none did. */
    public Optional<ContentException> failure() {
        return outcomes.stream().flatMap(outcome -> outcome.failure().stream()).findFirst();
    }

    /**
     * This report, if something was done or put in question.
     *
     * @throws ContentException why nothing has changed
     */
    public DeletionReport orThrow() throws ContentException {
        boolean unchanged = removed.isEmpty() && deleted.isEmpty();
        if (unchanged && surprises.isEmpty() && failure().isPresent()) {
            throw failure().get();
        }
        boolean promised = outcomes.stream().allMatch(outcome -> outcome.result() == Result.DONE);
        if (unchanged && promised && !unsettled) {
            throw new ContentException.Conflict(
                    Attempt.to("delete from " + repository, repository.registry().toString()),
                    String.join(" ", surprises),
                    "Ask who runs the registry why it deletes nothing.");
        }
        return this;
    }
}
