package org.supercargo.service.deletion.plan;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What deleting would do, as it was when the plan was made.
 *
 * @param targets what the user chose
 * @param steps what is done for it, in this order: indexes come before what they contain
 * @param missing what the user chose and was gone already
 * @param tags where all tags of the repository pointed
 * @param kept the manifests of the steps and those below them, as they are put back by undo
 * @param lastTagTakesManifest whether removing the last tag deletes the manifest on this registry
 * @param incompleteBecause why tags may be missing in the lists; empty if none are
 */
public record DeletionPlan(
        RepositoryName repository,
        DeletionVerb verb,
        List<Selector> targets,
        List<DeletionStep> steps,
        List<Selector> missing,
        Map<Tag, Descriptor> tags,
        Consequences consequences,
        Map<Digest, RawManifest> kept,
        boolean lastTagTakesManifest,
        Optional<String> incompleteBecause) {

    public DeletionPlan {
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        tags = Map.copyOf(tags);
        kept = Map.copyOf(kept);
    }

    /** What the user chose first, as a reference. */
    public Reference target() {
        return repository.at(targets.getFirst());
    }

    /** The tags that go. */
    public List<Tag> goes() {
        return steps.stream().flatMap(step -> step.goes().stream()).sorted().toList();
    }

    /** The other tags on the same manifests, which stay. */
    public List<Tag> stays() {
        return steps.stream().flatMap(step -> step.stays().stream()).distinct().sorted().toList();
    }

    /** The manifests that go. */
    public List<Digest> manifests() {
        return steps.stream()
                .filter(this::takesManifest)
                .map(DeletionStep::digest)
                .distinct()
                .toList();
    }

    private boolean takesManifest(DeletionStep step) {
        return switch (step) {
            case DeletionStep.DeleteManifest _ -> true;
            case DeletionStep.Untag untag -> lastTagTakesManifest && untag.stays().isEmpty();
        };
    }

    DeletionPlan with(Consequences known) {
        return new DeletionPlan(
                repository,
                verb,
                targets,
                steps,
                missing,
                tags,
                known,
                kept,
                lastTagTakesManifest,
                incompleteBecause);
    }

    /** Whether everything that goes can be put back. */
    public boolean canBeUndone() {
        return steps.stream().allMatch(step -> kept.containsKey(step.digest()));
    }
}
