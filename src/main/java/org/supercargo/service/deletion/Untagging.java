package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.undo.RunFailures;

import java.util.Optional;

/**
 * Removes single tags: by tag where the registry can, else by the guarded order where the user has
 * agreed to it.
 */
final class Untagging {
    private final RepositoryContent content;
    private final JournalEntry journal;
    private final Consent consent;
    private final StandIns standIns;
    private final RunFailures failures;
    private volatile boolean byTagRefused;
    private boolean probed;

    Untagging(RepositoryContent content, JournalEntry journal, Consent consent, StandIns standIns) {
        this.content = content;
        this.journal = journal;
        this.consent = consent;
        this.standIns = standIns;
        this.failures = new RunFailures(content);
    }

    /** Removes the tag if the registry can; empty if it cannot remove single tags. */
    Optional<StepOutcome> byTag(DeletionStep.Untag step) {
        if (byTagRefused) {
            return Optional.empty();
        }
        try {
            Optional<Descriptor> now = content.resolve(step.tag());
            if (now.isEmpty()) {
                return Optional.of(StepOutcome.of(step, Result.GONE_BEFORE));
            }
            if (!now.get().digest().equals(step.digest())) {
                return Optional.of(StepOutcome.failed(step, failures.changed(step.tag())));
            }
            content.deleteTag(step.tag());
            return Optional.of(StepOutcome.of(step, Result.DONE));
        } catch (NotFound e) {
            return Optional.of(StepOutcome.of(step, Result.GONE_BEFORE));
        } catch (Unsupported e) {
            byTagRefused = true;
            return Optional.empty();
        } catch (ContentException e) {
            return Optional.of(StepOutcome.failed(step, e));
        }
    }

    /** Removes the tag by the guarded order, or says why not; not to be called by two threads. */
    StepOutcome guarded(DeletionStep.Untag step) {
        try {
            RawManifest original = requireGuardable(step);
            if (!probed) {
                new DeleteProbe(content).require(step.tag(), standIns.next());
                probed = true;
            }
            return Shielded.run(
                    () ->
                            new GuardedOrder(content, step, original, journal, standIns.next())
                                    .run());
        } catch (ContentException e) {
            return StepOutcome.of(step, Result.REFUSED, e);
        }
    }

    private RawManifest requireGuardable(DeletionStep.Untag step) throws ContentException {
        Tag tag = step.tag();
        if (step.stays().isEmpty()) {
            throw failures.onlyTag(tag);
        }
        if (consent != Consent.GUARDED_ORDER) {
            throw failures.needsConsent(tag);
        }
        return journal.manifest(step.digest()).orElseThrow(() -> failures.notKept(tag));
    }
}
