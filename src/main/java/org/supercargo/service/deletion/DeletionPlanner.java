package org.supercargo.service.deletion;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Reference;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out what deleting a manifest would touch, by asking for every tag of its repository. */
final class DeletionPlanner {
    private final RepositoryContent content;
    private final Reference target;

    DeletionPlanner(RepositoryContent content, Reference target) {
        this.content = content;
        this.target = target;
    }

    DeletionPlan plan() throws ContentException {
        Selector selector = target.selector();
        Digest digest = digestOf(selector);
        Optional<Tag> tag = selector instanceof Tag t ? Optional.of(t) : Optional.empty();
        Set<String> names = new LinkedHashSet<>();
        Listing listing =
                content.listTags(
                        page -> {
                            names.addAll(page);
                            return true;
                        });
        names.removeAll(tag.stream().map(Tag::name).toList());
        Map<Tag, Descriptor> others = resolveAll(names);
        return new DeletionPlan(
                content.name(),
                tag,
                digest,
                tagsOf(others, found -> found.digest().equals(digest)),
                parents(others, digest),
                content.referrers(digest),
                content.deletesManifestWithLastTag(),
                listing.incompleteBecause().or(() -> oddNames(names)));
    }

    private static Optional<String> oddNames(Set<String> names) {
        long odd = names.stream().filter(name -> !Tag.isListable(name)).count();
        return odd == 0
                ? Optional.empty()
                : Optional.of(odd + " tags have names that cannot be asked for.");
    }

    private Digest digestOf(Selector selector) throws ContentException {
        return content.resolve(selector)
                .map(Descriptor::digest)
                .orElseThrow(() -> new ContentException.NotFound(attempt("find " + target)));
    }

    private Map<Tag, Descriptor> resolveAll(Set<String> names) throws ContentException {
        Map<Tag, Descriptor> resolved = new LinkedHashMap<>();
        for (String name : names) {
            if (Tag.isListable(name)) {
                Tag tag = new Tag(name);
                content.resolve(tag).ifPresent(descriptor -> resolved.put(tag, descriptor));
            }
        }
        return resolved;
    }

    private List<Tag> parents(Map<Tag, Descriptor> others, Digest child) throws ContentException {
        Set<Digest> indexes = new LinkedHashSet<>();
        for (Descriptor found : others.values()) {
            if (MediaType.isIndex(found.mediaType()) && !found.digest().equals(child)) {
                indexes.add(found.digest());
            }
        }
        Set<Digest> containing = new LinkedHashSet<>();
        for (Digest index : indexes) {
            var document = DocumentReader.read(content.fetchManifest(index));
            if (document.children().stream().anyMatch(entry -> entry.digest().equals(child))) {
                containing.add(index);
            }
        }
        return tagsOf(others, found -> containing.contains(found.digest()));
    }

    private static List<Tag> tagsOf(Map<Tag, Descriptor> resolved, Predicate<Descriptor> wanted) {
        List<Tag> tags = new ArrayList<>();
        resolved.forEach(
                (tag, descriptor) -> {
                    if (wanted.test(descriptor)) {
                        tags.add(tag);
                    }
                });
        tags.sort(Comparator.naturalOrder());
        return tags;
    }

    private Attempt attempt(String action) {
        return Attempt.to(action, content.name().registry().host())
                .inRepository(content.name().path());
    }
}
