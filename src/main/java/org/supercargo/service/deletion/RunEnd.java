package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.RepositoryLook;
import org.supercargo.service.deletion.undo.Restoration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends a run: looks at what it did, puts back what went without being asked for, and writes the
 * journal.
 */
final class RunEnd {
    private final DeletionPlan plan;
    private final RepositoryContent content;
    private final RepositoryLook look;
    private final JournalEntry journal;
    private final List<String> surprises = new ArrayList<>();
    private boolean lostForNow;

    RunEnd(
            DeletionPlan plan,
            RepositoryContent content,
            RepositoryLook look,
            JournalEntry journal) {
        this.plan = plan;
        this.content = content;
        this.look = look;
        this.journal = journal;
    }

    DeletionReport report(List<StepOutcome> outcomes) throws ContentException {
        outcomes.forEach(this::tellWhatWasGone);
        if (outcomes.stream().noneMatch(StepOutcome::mayHaveChanged)) {
            journal.discard();
            return nothingChanged(outcomes);
        }
        try {
            return report(outcomes, Observation.of(plan, outcomes, content, look));
        } catch (ContentException e) {
            return unseen(outcomes, e);
        }
    }

    private DeletionReport nothingChanged(List<StepOutcome> outcomes) {
        return new DeletionReport(
                plan.repository(),
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                surprises,
                false,
                Optional.empty());
    }

    /** The journal stays unfinished, so that what came of it can be seen later. */
    private DeletionReport unseen(List<StepOutcome> outcomes, ContentException why) {
        return new DeletionReport(
                plan.repository(),
                outcomes,
                List.of(),
                List.of(),
                List.of(),
                List.of("What came of it could not be seen. " + why.getMessage()),
                true,
                Optional.of(journal.deletion().id()));
    }

    private DeletionReport report(List<StepOutcome> outcomes, Observation seen)
            throws ContentException {
        seen.lost().forEach(this::putBackLost);
        outcomes.forEach(outcome -> tell(outcome, seen));
        List<StepOutcome> known = outcomes.stream().map(outcome -> asSeen(outcome, seen)).toList();
        List<Tag> removed = withoutThoseGoneBefore(outcomes, seen.removed());
        boolean changed = !removed.isEmpty() || !seen.deleted().isEmpty();
        boolean unsettled =
                lostForNow
                        || known.stream().anyMatch(o -> o.result() == Result.UNSETTLED)
                        || !endJournal(changed, removed, seen.deleted());
        return new DeletionReport(
                plan.repository(),
                known,
                removed,
                seen.deleted(),
                seen.kept(),
                surprises,
                unsettled,
                changed || unsettled ? Optional.of(journal.deletion().id()) : Optional.empty());
    }

    /** Whether it could be written down; if not, it has to be put right later. */
    private boolean endJournal(boolean changed, List<Tag> removed, List<Digest> deleted)
            throws ContentException {
        try {
            if (changed) {
                journal.ended(removed, deleted);
            } else {
                journal.discard();
            }
            return true;
        } catch (ContentException.LocalStorage e) {
            surprises.add(e.getMessage());
            return false;
        }
    }

    /** Where no answer came, the repository itself tells. */
    private static StepOutcome asSeen(StepOutcome outcome, Observation seen) {
        boolean done = outcome.result() == Result.UNKNOWN && seen.shows(outcome.step());
        return done ? StepOutcome.of(outcome.step(), Result.DONE) : outcome;
    }

    private static List<Tag> withoutThoseGoneBefore(List<StepOutcome> outcomes, List<Tag> gone) {
        Set<Tag> before = new HashSet<>();
        for (StepOutcome outcome : outcomes) {
            if (outcome.result() == Result.GONE_BEFORE) {
                before.addAll(outcome.step().goes());
            }
        }
        return gone.stream().filter(tag -> !before.contains(tag)).toList();
    }

    private void tellWhatWasGone(StepOutcome outcome) {
        if (outcome.result() == Result.GONE_BEFORE) {
            surprises.add(
                    switch (outcome.step()) {
                        case DeletionStep.Untag untag ->
                                "The tag " + untag.tag() + " was gone already.";
                        case DeletionStep.DeleteManifest step ->
                                "The manifest " + step.digest().shortForm() + " was gone already.";
                    });
        }
    }

    private void tell(StepOutcome outcome, Observation seen) {
        DeletionStep step = outcome.step();
        for (Tag tag : step.goes()) {
            if (outcome.result() == Result.DONE && seen.still().contains(tag)) {
                surprises.add("The registry said yes, but the tag " + tag + " is still there.");
            }
            if (seen.moved().contains(tag)) {
                surprises.add(
                        "Somebody moved the tag " + tag + " in the meantime; it was left alone.");
            }
        }
        if (outcome.result() == Result.DONE
                && step instanceof DeletionStep.DeleteManifest
                && step.goes().stream().noneMatch(seen.still()::contains)
                && !seen.deleted().contains(step.digest())) {
            surprises.add(
                    "The registry said yes, but the manifest "
                            + step.digest().shortForm()
                            + " is still there.");
        }
        for (Digest leftover : outcome.leftovers()) {
            surprises.add(
                    "An empty manifest without a tag is left there: " + leftover.shortForm() + ".");
        }
    }

    private void putBackLost(Tag tag) {
        Digest digest = plan.tags().get(tag).digest();
        try {
            new Restoration(content, this::anyManifest).putBack(digest, Optional.of(tag));
            surprises.add("The tag " + tag + " went too, which nobody asked for. It was put back.");
        } catch (ContentException e) {
            lostForNow = true;
            surprises.add(
                    "The tag " + tag + " went too, which nobody asked for. " + e.getMessage());
        }
    }

    private Optional<RawManifest> anyManifest(Digest digest) throws ContentException {
        RawManifest kept = plan.kept().get(digest);
        return Optional.of(kept != null ? kept : look.manifest(digest));
    }
}
