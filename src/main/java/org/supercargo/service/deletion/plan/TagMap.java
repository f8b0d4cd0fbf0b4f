package org.supercargo.service.deletion.plan;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tags are on which manifest, and which indexes contain which. */
final class TagMap {
    private final Map<Tag, Descriptor> tags;
    private final Map<Digest, List<Tag>> byDigest = new HashMap<>();
    private final ManifestGraph indexes;

    /**
     * @param indexes all indexes that have a tag
     */
    TagMap(Map<Tag, Descriptor> tags, ManifestGraph indexes) {
        this.tags = tags;
        this.indexes = indexes;
        tags.forEach(
                (tag, found) ->
                        byDigest.computeIfAbsent(found.digest(), _ -> new ArrayList<>()).add(tag));
        byDigest.values().forEach(list -> list.sort(null));
    }

    /** The tags on a manifest, in order. */
    List<Tag> on(Digest digest) {
        return List.copyOf(byDigest.getOrDefault(digest, List.of()));
    }

    boolean isIndex(Digest digest) {
        return on(digest).stream().anyMatch(tag -> MediaType.isIndex(tags.get(tag).mediaType()));
    }

    /** The tags of indexes that contain one of the manifests, without the given tags. */
    List<Tag> tagsOfIndexesWith(Collection<Digest> manifests, Collection<Tag> without) {
        Set<Tag> going = new HashSet<>(without);
        Map<Digest, Boolean> contains = new HashMap<>();
        return tags.keySet().stream()
                .filter(tag -> !going.contains(tag))
                .filter(
                        tag ->
                                contains.computeIfAbsent(
                                        tags.get(tag).digest(),
                                        digest -> contains(digest, manifests)))
                .toList();
    }

    private boolean contains(Digest index, Collection<Digest> manifests) {
        Set<Digest> below = new HashSet<>(indexes.reach(index));
        below.remove(index);
        return manifests.stream().anyMatch(below::contains);
    }

    /** All manifests that are in an index with a tag that is not among the given ones. */
    Set<Digest> heldByIndexesWithout(Collection<Tag> without) {
        Set<Tag> going = new HashSet<>(without);
        Set<Digest> held = new HashSet<>();
        tags.forEach(
                (tag, found) -> {
                    if (!going.contains(tag) && MediaType.isIndex(found.mediaType())) {
                        held.addAll(indexes.reach(found.digest()));
                    }
                });
        return held;
    }
}
