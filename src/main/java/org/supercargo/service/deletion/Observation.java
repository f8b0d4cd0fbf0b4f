package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.RepositoryLook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the repository after a run. A few tags are asked for singly; of many, those for which
 * the registry's own list is not as it should be.
 *
 * @param removed the tags that go and are gone
 * @param still the tags that should be gone and are on their manifest
 * @param moved the tags that should be gone and are on another manifest by now
 * @param kept the tags that should stay and are where they were
 * @param lost the tags that nobody wanted to go and that are gone
 * @param deleted the manifests that go and are gone
 */
record Observation(
        List<Tag> removed,
        List<Tag> still,
        List<Tag> moved,
        List<Tag> kept,
        List<Tag> lost,
        List<Digest> deleted) {
    private static final int FEW = 25;

    static Observation of(
            DeletionPlan plan,
            List<StepOutcome> outcomes,
            RepositoryContent content,
            RepositoryLook look)
            throws ContentException {
        return new Looking(plan, outcomes, look).look(content);
    }

    /** Whether all that a step should remove is gone. */
    boolean shows(DeletionStep step) {
        return removed.containsAll(step.goes())
                && (step instanceof DeletionStep.Untag || deleted.contains(step.digest()));
    }

    private static final class Looking {
        private final DeletionPlan plan;
        private final List<StepOutcome> outcomes;
        private final RepositoryLook look;
        private final Set<Tag> goes;
        private final Set<Tag> stays;
        private final boolean few;

        Looking(DeletionPlan plan, List<StepOutcome> outcomes, RepositoryLook look) {
            this.plan = plan;
            this.outcomes = outcomes;
            this.look = look;
            this.goes = new LinkedHashSet<>(plan.goes());
            this.stays = new LinkedHashSet<>(plan.stays());
            this.few = goes.size() + stays.size() <= FEW;
        }

        Observation look(RepositoryContent content) throws ContentException {
            Set<String> names = look.names().names();
            Set<Tag> asked = new LinkedHashSet<>();
            for (Tag tag : plan.tags().keySet()) {
                boolean listed = names.contains(tag.name());
                boolean concerned = goes.contains(tag) || stays.contains(tag);
                if (few && concerned || listed == goes.contains(tag)) {
                    asked.add(tag);
                }
            }
            Map<Tag, Descriptor> now = look.resolve(asked);
            List<Tag> removed = new ArrayList<>();
            List<Tag> still = new ArrayList<>();
            List<Tag> moved = new ArrayList<>();
            for (Tag tag : goes) {
                if (!now.containsKey(tag)) {
                    removed.add(tag);
                } else {
                    (isWhereItWas(tag, now) ? still : moved).add(tag);
                }
            }
            return new Observation(
                    removed,
                    still,
                    moved,
                    stays.stream()
                            .filter(tag -> !asked.contains(tag) || isWhereItWas(tag, now))
                            .toList(),
                    asked.stream()
                            .filter(tag -> !goes.contains(tag) && !now.containsKey(tag))
                            .toList(),
                    deleted(content, removed));
        }

        private boolean isWhereItWas(Tag tag, Map<Tag, Descriptor> now) {
            return now.containsKey(tag)
                    && now.get(tag).digest().equals(plan.tags().get(tag).digest());
        }

        /** Of many, those whose tags are gone need not be asked for. */
        private List<Digest> deleted(RepositoryContent content, List<Tag> removed)
                throws ContentException {
            Set<Tag> gone = new HashSet<>(removed);
            Set<Digest> manifests = new HashSet<>(plan.manifests());
            List<Digest> deleted = new ArrayList<>();
            List<Digest> asked = new ArrayList<>();
            for (StepOutcome outcome : outcomes) {
                DeletionStep step = outcome.step();
                if (!manifests.contains(step.digest()) || !outcome.mayHaveChanged()) {
                    continue;
                }
                boolean shown = !step.goes().isEmpty() && gone.containsAll(step.goes());
                (shown && !few ? deleted : asked).add(step.digest());
            }
            List<Boolean> there = look.all(asked, digest -> content.resolve(digest).isPresent());
            for (int i = 0; i < asked.size(); i++) {
                if (!there.get(i)) {
                    deleted.add(asked.get(i));
                }
            }
            return deleted;
        }
    }
}
