package org.supercargo.service.deletion.plan;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Tag;

import java.util.List;

/**
 * What deleting manifests does to others.
 *
 * @param children the manifests below, which stay by their digests until the registry cleans up
 * @param parents the tags of indexes that contain one of the manifests and would be broken
 * @param referrers what refers to one of the manifests and would lose its subject
 */
public record Consequences(
        List<Descriptor> children, List<Tag> parents, List<Descriptor> referrers) {
    static final Consequences NONE = new Consequences(List.of(), List.of(), List.of());

    public Consequences {
        children = List.copyOf(children);
        parents = List.copyOf(parents);
        referrers = List.copyOf(referrers);
    }
}
