package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.journal.DeletionStep.DeleteManifest;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.RepositoryLook;
import org.supercargo.service.deletion.undo.RunFailures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks again right before a run, since a manifest takes all its tags with it: whatever came onto
 * it since the plan must not go. Single tags are looked at each before its own request.
 */
final class FreshLook {
    private final DeletionPlan plan;
    private final RepositoryLook look;
    private final RunFailures failures;

    FreshLook(DeletionPlan plan, RepositoryContent content, RepositoryLook look) {
        this.plan = plan;
        this.look = look;
        this.failures = new RunFailures(content);
    }

    /** The steps that are not as planned any more. */
    List<StepOutcome> changedSteps() throws ContentException {
        List<StepOutcome> changed = new ArrayList<>();
        List<DeleteManifest> deletions = new ArrayList<>();
        for (DeletionStep step : plan.steps()) {
            if (step instanceof DeleteManifest deletion) {
                deletions.add(deletion);
            }
        }
        if (deletions.isEmpty()) {
            return changed;
        }
        Map<Tag, Descriptor> now = look.resolve(asked());
        for (DeleteManifest step : deletions) {
            List<Tag> came =
                    now.keySet().stream()
                            .filter(
                                    tag ->
                                            isOn(now, tag, step.digest())
                                                    && !step.goes().contains(tag))
                            .toList();
            if (!came.isEmpty() || chosenHasMoved(step, now)) {
                changed.add(StepOutcome.of(step, Result.REFUSED, failures.changed(chosen(step))));
            }
        }
        return changed;
    }

    /**
     * The tags that are to stay. Those that go need no look in a clean-up: one that has moved away
     * stays where it is.
     */
    private Collection<Tag> asked() throws ContentException {
        Set<Tag> asked = new LinkedHashSet<>();
        look.names().names().stream().filter(Tag::isListable).map(Tag::new).forEach(asked::add);
        if (plan.verb() == DeletionVerb.CLEAN_UP) {
            asked.removeAll(new HashSet<>(plan.goes()));
        } else {
            asked.addAll(plan.goes());
        }
        return asked;
    }

    private boolean chosenHasMoved(DeleteManifest step, Map<Tag, Descriptor> now) {
        return plan.verb() != DeletionVerb.CLEAN_UP
                && step.goes().stream()
                        .filter(plan.targets()::contains)
                        .anyMatch(tag -> now.containsKey(tag) && !isOn(now, tag, step.digest()));
    }

    private Selector chosen(DeleteManifest step) {
        return step.goes().stream()
                .filter(plan.targets()::contains)
                .<Selector>map(tag -> tag)
                .findFirst()
                .orElse(step.digest());
    }

    private static boolean isOn(Map<Tag, Descriptor> now, Tag tag, Digest digest) {
        return now.containsKey(tag) && now.get(tag).digest().equals(digest);
    }
}
