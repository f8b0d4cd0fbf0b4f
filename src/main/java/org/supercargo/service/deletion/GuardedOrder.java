package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Rejected;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.service.deletion.undo.RunFailures;
import org.supercargo.service.deletion.undo.Settlement;
import org.supercargo.service.deletion.undo.Settlement.Settled;
import org.supercargo.service.marker.MarkerForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes one tag from a registry that deletes by digest only: a stand-in takes the tag's place,
 * away from the manifest that others share, and is deleted with it. Whatever goes wrong, the tag is
 * put back.
 */
final class GuardedOrder {
    private final RepositoryContent content;
    private final DeletionStep.Untag step;
    private final RawManifest original;
    private final JournalEntry journal;
    private final List<MarkerForm> standIns;
    private final RunFailures failures;

    GuardedOrder(
            RepositoryContent content,
            DeletionStep.Untag step,
            RawManifest original,
            JournalEntry journal,
            List<MarkerForm> standIns) {
        this.content = content;
        this.step = step;
        this.original = original;
        this.journal = journal;
        this.standIns = standIns;
        this.failures = new RunFailures(content);
    }

    /**
     * Goes through the order, after a probe has shown that deleting works.
     *
     * @throws ContentException if nothing has changed
     */
    StepOutcome run() throws ContentException {
        requireAnotherTag();
        boolean touched = false;
        try {
            List<Rejected> refusals = new ArrayList<>();
            for (MarkerForm form : standIns) {
                form.pushBlobs(content);
                requireUnmoved();
                note(GuardedStep.WRITING);
                touched = true;
                try {
                    content.pushManifest(form.manifest(), Optional.of(step.tag()));
                    return delete(form);
                } catch (Rejected e) {
                    refusals.add(e);
                }
            }
            throw refusals.getFirst();
        } catch (ContentException e) {
            if (!touched) {
                throw e;
            }
            return putBack(e);
        }
    }

    private StepOutcome delete(MarkerForm standIn) throws ContentException {
        note(GuardedStep.DELETING);
        content.deleteManifest(standIn.manifest().digest());
        if (content.resolve(step.tag()).isPresent()) {
            throw failures.notAsAsked(
                    step.tag(),
                    content.place() + " said that it is deleted, and it is not. It was put back.");
        }
        for (Tag other : step.stays()) {
            if (!pointsToOriginal(other)) {
                throw failures.notAsAsked(
                        step.tag(),
                        content.place()
                                + " removed more than was asked for. Everything was put back.");
            }
        }
        journal.settled();
        return StepOutcome.of(step, Result.DONE);
    }

    /** The manifest must have a tag to live on, or it would go too. */
    private void requireAnotherTag() throws ContentException {
        for (Tag other : step.stays()) {
            if (pointsToOriginal(other)) {
                return;
            }
        }
        throw failures.onlyTag(step.tag());
    }

    private void requireUnmoved() throws ContentException {
        if (!pointsToOriginal(step.tag())) {
            throw failures.changed(step.tag());
        }
    }

    private boolean pointsToOriginal(Tag tag) throws ContentException {
        return content.resolve(tag)
                .map(Descriptor::digest)
                .filter(step.digest()::equals)
                .isPresent();
    }

    private void note(GuardedStep now) throws ContentException {
        journal.standingIn(step.tag(), now, digests());
    }

    private List<Digest> digests() {
        return standIns.stream().map(form -> form.manifest().digest()).toList();
    }

    /** The journal knows the stand-ins already; a disk that takes no more must not hold this up. */
    private StepOutcome putBack(ContentException failure) {
        try {
            Settled settled = new Settlement(content, step, original, digests()).settle();
            journal.settled();
            StepOutcome outcome =
                    switch (settled.found()) {
                        case UNTOUCHED, MOVED -> StepOutcome.of(step, Result.REFUSED, failure);
                        case PUT_BACK -> StepOutcome.of(step, Result.PUT_BACK, failure);
                        case GONE -> StepOutcome.of(step, Result.DONE);
                    };
            return outcome.leaving(settled.leftovers());
        } catch (ContentException again) {
            failure.addSuppressed(again);
            return StepOutcome.of(step, Result.UNSETTLED, failure);
        }
    }
}
