package org.supercargo.service.deletion.plan;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses what is to be done so that the targets go, and nothing that the verb does not say. */
final class StepChoice {
    private final TagMap map;
    private final boolean allTagsKnown;

    StepChoice(TagMap map, boolean allTagsKnown) {
        this.map = map;
        this.allTagsKnown = allTagsKnown;
    }

    List<DeletionStep> steps(DeletionVerb verb, Map<Selector, Digest> targets) {
        Set<Tag> tags = new HashSet<>();
        Map<Digest, List<Tag>> byDigest = new LinkedHashMap<>();
        targets.forEach(
                (target, digest) -> {
                    List<Tag> chosen = byDigest.computeIfAbsent(digest, _ -> new ArrayList<>());
                    if (target instanceof Tag tag) {
                        chosen.add(tag);
                        tags.add(tag);
                    }
                });
        Set<Digest> held = map.heldByIndexesWithout(tags);
        List<DeletionStep> steps = new ArrayList<>();
        byDigest.forEach(
                (digest, chosen) -> {
                    List<Tag> stays =
                            map.on(digest).stream().filter(tag -> !tags.contains(tag)).toList();
                    boolean wholly =
                            switch (verb) {
                                case UNTAG -> false;
                                case DELETE_MANIFEST -> true;
                                case CLEAN_UP ->
                                        stays.isEmpty() && allTagsKnown && !held.contains(digest);
                            };
                    if (wholly) {
                        steps.add(new DeletionStep.DeleteManifest(digest, map.on(digest)));
                    } else {
                        chosen.forEach(
                                tag -> steps.add(new DeletionStep.Untag(tag, digest, stays)));
                    }
                });
        // Some registries keep a manifest while an index contains it.
        steps.sort(Comparator.comparing(step -> !map.isIndex(step.digest())));
        return steps;
    }
}
