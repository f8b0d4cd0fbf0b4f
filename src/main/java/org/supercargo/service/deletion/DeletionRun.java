package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Conflict;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.DeletionStep.DeleteManifest;
import org.supercargo.service.deletion.journal.DeletionStep.Untag;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.ManifestGraph;
import org.supercargo.transfer.Workers;
import org.supercargo.transfer.Workers.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Does the steps of a plan, a few at a time, and remembers how each ended. */
final class DeletionRun {
    /** A registry that deletes a manifest only after its tags (Google's). */
    private static final String TAGS_FIRST = "GOOGLE_MANIFEST_DANGLING_TAG";

    private final RepositoryContent content;
    private final DeletionPlan plan;
    private final Untagging untagging;
    private final DeletionListener listener;
    private final Map<DeletionStep, StepOutcome> outcomes = new ConcurrentHashMap<>();

    DeletionRun(
            RepositoryContent content,
            DeletionPlan plan,
            Untagging untagging,
            DeletionListener listener) {
        this.content = content;
        this.plan = plan;
        this.untagging = untagging;
        this.listener = listener;
    }

    /**
     * Does what the fresh look has not forbidden. An interruption stops it between two steps, or in
     * a step that has an answer either way.
     *
     * @param refused the steps that are not done, and why
     */
    List<StepOutcome> run(List<StepOutcome> refused) {
        refused.forEach(this::end);
        List<DeleteManifest> indexes = new ArrayList<>();
        List<DeleteManifest> others = new ArrayList<>();
        List<Untag> tags = new ArrayList<>();
        for (DeletionStep step : plan.steps()) {
            if (outcomes.containsKey(step)) {
                continue;
            }
            switch (step) {
                case DeleteManifest manifest when isIndex(manifest) -> indexes.add(manifest);
                case DeleteManifest manifest -> others.add(manifest);
                case Untag untag -> tags.add(untag);
            }
        }
        try {
            together(indexes, this::delete);
            together(others, this::delete);
            untag(tags);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return plan.steps().stream().map(this::outcome).toList();
    }

    private boolean isIndex(DeleteManifest step) {
        return Optional.ofNullable(plan.kept().get(step.digest()))
                .filter(raw -> !ManifestGraph.manifestsIn(raw).isEmpty())
                .isPresent();
    }

    private StepOutcome outcome(DeletionStep step) {
        return outcomes.getOrDefault(step, StepOutcome.of(step, Result.NOT_TRIED));
    }

    /** How a step is done. */
    private interface Deed<S extends DeletionStep> {
        /** Empty if it is to be done in another way. */
        Optional<StepOutcome> on(S step);
    }

    private <S extends DeletionStep> void together(List<S> steps, Deed<S> deed)
            throws InterruptedException {
        List<Step<Boolean, InterruptedException>> works = new ArrayList<>(steps.size());
        for (S step : steps) {
            works.add(
                    () -> {
                        listener.beginning(step);
                        Optional<StepOutcome> outcome = deed.on(step);
                        outcome.ifPresent(this::end);
                        return outcome.isPresent();
                    });
        }
        Workers.runAll(works);
    }

    /** The first tag shows whether the registry removes single tags. */
    private void untag(List<Untag> tags) throws InterruptedException {
        if (tags.isEmpty()) {
            return;
        }
        together(tags.subList(0, 1), untagging::byTag);
        together(tags.subList(1, tags.size()), untagging::byTag);
        for (Untag step : tags) {
            if (!outcomes.containsKey(step)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("cancelled between two tags");
                }
                end(untagging.guarded(step));
            }
        }
    }

    private Optional<StepOutcome> delete(DeleteManifest step) {
        try {
            deleteWithTags(step);
            return Optional.of(StepOutcome.of(step, Result.DONE));
        } catch (NotFound e) {
            return Optional.of(StepOutcome.of(step, Result.GONE_BEFORE));
        } catch (ContentException e) {
            return Optional.of(StepOutcome.failed(step, e));
        }
    }

    private void deleteManifest(Digest digest) throws ContentException {
        RawManifest kept = plan.kept().get(digest);
        if (kept == null) {
            content.deleteManifest(digest);
        } else {
            content.deleteManifest(kept);
        }
    }

    private void deleteWithTags(DeleteManifest step) throws ContentException {
        try {
            deleteManifest(step.digest());
        } catch (Conflict e) {
            if (!e.attempt().hasCode(TAGS_FIRST)) {
                throw e;
            }
            for (Tag tag : step.goes()) {
                content.deleteTag(tag);
            }
            deleteManifest(step.digest());
        }
    }

    private void end(StepOutcome outcome) {
        outcomes.put(outcome.step(), outcome);
        listener.ended(outcome);
    }
}
