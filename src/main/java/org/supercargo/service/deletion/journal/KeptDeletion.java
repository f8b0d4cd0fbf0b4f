package org.supercargo.service.deletion.journal;

import org.supercargo.oci.RepositoryName;

import java.time.Instant;
import java.util.List;

/**
 * A deletion as the journal remembers it.
 *
 * @param id its name in the journal; later ones come later in the order of texts
 */
public record KeptDeletion(
        String id,
        RepositoryName repository,
        Instant began,
        List<DeletionStep> steps,
        List<KeptManifest> manifests,
        Progress progress) {

    public KeptDeletion {
        steps = List.copyOf(steps);
        manifests = List.copyOf(manifests);
    }

    /** What it does, in a line, such as {@code Untag localhost:5000/team/api:1.4}. */
    public String title() {
        if (steps.size() != 1) {
            return "Delete " + steps.size() + " things in " + repository;
        }
        return switch (steps.getFirst()) {
            case DeletionStep.Untag untag -> "Untag " + repository.at(untag.tag());
            case DeletionStep.DeleteManifest step -> "Delete " + repository.at(step.digest());
        };
    }

    KeptDeletion with(Progress now) {
        return new KeptDeletion(id, repository, began, steps, manifests, now);
    }
}
