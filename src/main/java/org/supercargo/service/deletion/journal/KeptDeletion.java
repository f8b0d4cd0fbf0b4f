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

    KeptDeletion with(Progress now) {
        return new KeptDeletion(id, repository, began, steps, manifests, now);
    }
}
