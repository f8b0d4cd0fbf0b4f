package org.supercargo.service.deletion;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What deleting would touch, as it was when the plan was made.
 *
 * @param tag the tag the user chose; empty where a digest was chosen
 * @param digest the manifest that the tag points to
 * @param sharedTags the other tags on the same manifest, which go with it if the manifest is
 *     deleted
 * @param parents the tags of indexes that contain the manifest and would break
 * @param referrers what refers to the manifest and would lose its subject
 * @param lastTagTakesManifest whether removing the last tag deletes the manifest on this registry
 * @param incompleteBecause why the lists may not be whole; empty if they are
 */
public record DeletionPlan(
        RepositoryName repository,
        Optional<Tag> tag,
        Digest digest,
        List<Tag> sharedTags,
        List<Tag> parents,
        List<Descriptor> referrers,
        boolean lastTagTakesManifest,
        Optional<String> incompleteBecause) {

    public DeletionPlan {
        sharedTags = List.copyOf(sharedTags);
        parents = List.copyOf(parents);
        referrers = List.copyOf(referrers);
    }

    /** Whether removing only the chosen tag deletes the manifest as well. */
    public boolean untaggingDeletes() {
        return lastTagTakesManifest && tag.isPresent() && sharedTags.isEmpty();
    }

    /** What the user chose, as a reference. */
    public Reference target() {
        return tag.map(t -> repository.at(t)).orElseGet(() -> repository.at(digest));
    }

    /** The tags that go if the manifest is deleted: the chosen one and those that share it. */
    public List<Tag> allTags() {
        return Stream.concat(tag.stream(), sharedTags.stream()).toList();
    }
}
