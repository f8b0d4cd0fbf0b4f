package org.supercargo.service.deletion.plan;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bytes that only the plan's manifests hold. The registry frees them when it cleans up, if at
 * all: this is an upper bound.
 */
public final class FreedBytes {
    private final DeletionPlan plan;
    private final RepositoryLook look;

    public FreedBytes(DeletionPlan plan, RepositoryLook look) {
        this.plan = plan;
        this.look = look;
    }

    public long count() throws ContentException {
        Set<Tag> goes = new HashSet<>(plan.goes());
        Set<Digest> stays = new LinkedHashSet<>();
        Set<Digest> left = new LinkedHashSet<>(plan.manifests());
        for (Map.Entry<Tag, Descriptor> entry : plan.tags().entrySet()) {
            (goes.contains(entry.getKey()) ? left : stays).add(entry.getValue().digest());
        }
        left.removeAll(stays);
        if (left.isEmpty()) {
            return 0;
        }
        Map<Digest, Long> freed = new LinkedHashMap<>();
        ManifestGraph leaving = ManifestGraph.below(left, look);
        left.forEach(root -> freed.putAll(leaving.content(root)));
        ManifestGraph staying = ManifestGraph.below(stays, look);
        stays.forEach(root -> freed.keySet().removeAll(staying.content(root).keySet()));
        return freed.values().stream().reduce(0L, FreedBytes::sum);
    }

    private static long sum(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }
}
