package org.supercargo.service.tags;

import org.supercargo.oci.Digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the tags of a repository are shown: which of them, in which order, what stands together and
 * what is folded away. What is folded away is searched where the filter finds nothing else.
 *
 * @param grouped whether tags on one digest stand together
 * @param folded whether tags that hang on a manifest are shown only below it
 * @param opened the manifests below which they are shown
 */
public record TagArrangement(
        TagFilter filter, TagOrder order, boolean grouped, boolean folded, Set<Digest> opened) {
    /** All tags by version, with signatures and the like folded away. */
    public static final TagArrangement USUAL =
            new TagArrangement(TagFilter.ALL, TagOrder.VERSIONS, false, true, Set.of());

    public TagArrangement {
        opened = Set.copyOf(opened);
    }

    /**
     * The outcome of arranging.
     *
     * @param shown the tags to show, in order
     * @param attached what hangs on the manifest of a shown tag; of several tags on one manifest,
     *     only the first has it
     * @param hidden how many tags are folded away
     */
    public record Arranged<T>(List<T> shown, Map<T, List<T>> attached, int hidden) {}

    /**
     * Arranges the tags. Takes the time of a sort; changes nothing.
     *
     * @param complete whether what the tags point at is known as far as it ever will be: then a tag
     *     that hangs on nothing that is here is shown as any other
     */
    public <T extends TagFacts> Arranged<T> arrange(List<T> tags, boolean complete, Instant now) {
        List<T> ordinary = new ArrayList<>(tags.size());
        Map<Digest, List<T>> hanging = new HashMap<>();
        for (T tag : tags) {
            Optional<Digest> subject = folded ? DigestTag.subject(tag.tag()) : Optional.empty();
            subject.ifPresentOrElse(
                    digest -> hanging.computeIfAbsent(digest, key -> new ArrayList<>()).add(tag),
                    () -> ordinary.add(tag));
        }
        if (complete && !hanging.isEmpty()) {
            releaseOrphans(ordinary, hanging);
        }
        List<T> wanted = wanted(ordinary, now);
        if (wanted.isEmpty() && !hanging.isEmpty()) {
            List<T> found = wanted(hanging.values().stream().flatMap(List::stream).toList(), now);
            return new Arranged<>(order.sort(found), Map.of(), 0);
        }
        List<T> sorted = order.sort(wanted);
        return unfold(grouped ? group(sorted) : sorted, hanging);
    }

    private <T extends TagFacts> List<T> wanted(List<T> tags, Instant now) {
        return filter.isAll()
                ? tags
                : tags.stream().filter(tag -> filter.accepts(tag, now)).toList();
    }

    private static <T extends TagFacts> void releaseOrphans(
            List<T> ordinary, Map<Digest, List<T>> hanging) {
        Set<Digest> here = new HashSet<>();
        for (T tag : ordinary) {
            here.addAll(manifests(tag));
        }
        hanging.entrySet()
                .removeIf(
                        entry -> {
                            boolean orphan = !here.contains(entry.getKey());
                            return orphan && ordinary.addAll(entry.getValue());
                        });
    }

    /** What the tag points at and, where that is an index, what is in it. */
    private static List<Digest> manifests(TagFacts tag) {
        List<Digest> manifests = new ArrayList<>();
        tag.digest().ifPresent(manifests::add);
        tag.summary().ifPresent(summary -> manifests.addAll(summary.children()));
        return manifests;
    }

    /** Puts the tags of each digest behind the first of them. */
    private static <T extends TagFacts> List<T> group(List<T> sorted) {
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        for (T tag : sorted) {
            Object key = tag.digest().<Object>map(digest -> digest).orElse(tag);
            groups.computeIfAbsent(key, first -> new ArrayList<>(1)).add(tag);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private <T extends TagFacts> Arranged<T> unfold(List<T> sorted, Map<Digest, List<T>> hanging) {
        int hidden = hanging.values().stream().mapToInt(List::size).sum();
        if (hanging.isEmpty()) {
            return new Arranged<>(sorted, Map.of(), 0);
        }
        Map<T, List<T>> attached = new HashMap<>();
        List<T> shown = new ArrayList<>(sorted.size());
        for (T tag : sorted) {
            shown.add(tag);
            List<T> below = below(tag, hanging);
            if (!below.isEmpty()) {
                attached.put(tag, below);
                if (tag.digest().filter(opened::contains).isPresent()) {
                    shown.addAll(below);
                    hidden -= below.size();
                }
            }
        }
        return new Arranged<>(shown, attached, hidden);
    }

    /** What hangs on the manifest or on one of its children; it is taken out of the rest. */
    private static <T extends TagFacts> List<T> below(T tag, Map<Digest, List<T>> hanging) {
        List<T> below = new ArrayList<>(0);
        manifests(tag).forEach(manifest -> take(manifest, hanging, below));
        return TagOrder.VERSIONS.sort(below);
    }

    private static <T> void take(Digest subject, Map<Digest, List<T>> hanging, List<T> into) {
        List<T> taken = hanging.remove(subject);
        if (taken != null) {
            into.addAll(taken);
        }
    }
}
