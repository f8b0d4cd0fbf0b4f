package org.supercargo.service.deletion.plan;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.plan.RepositoryLook.Names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out what deleting would do, by asking where every tag of the repository points. */
public final class DeletionPlanner {
    private final RepositoryContent content;
    private final RepositoryLook look;

    public DeletionPlanner(RepositoryContent content, RepositoryLook look) {
        this.content = content;
        this.look = look;
    }

    /**
     * @throws ContentException.NotFound if none of the targets is there
     */
    public DeletionPlan plan(DeletionVerb verb, List<Selector> targets) throws ContentException {
        Names names = look.names();
        Map<Tag, Descriptor> tags = look.resolve(askable(names, targets));
        Map<Selector, Digest> found = find(targets, tags);
        if (found.isEmpty()) {
            throw new ContentException.NotFound(
                    attempt("find " + content.name().at(targets.getFirst())));
        }
        TagMap map = new TagMap(tags, indexesIn(tags));
        boolean whole = names.incompleteBecause().isEmpty();
        List<DeletionStep> steps = new StepChoice(map, whole).steps(verb, found);
        ManifestGraph kept = ManifestGraph.below(digests(steps), look);
        DeletionPlan plan =
                new DeletionPlan(
                        content.name(),
                        verb,
                        targets,
                        steps,
                        targets.stream().filter(target -> !found.containsKey(target)).toList(),
                        tags,
                        Consequences.NONE,
                        byDigest(kept.all()),
                        content.deletesManifestWithLastTag(),
                        names.incompleteBecause());
        return plan.with(consequences(plan, map, kept));
    }

    private static Set<Tag> askable(Names names, List<Selector> targets) {
        Set<Tag> askable = new LinkedHashSet<>();
        names.names().stream().filter(Tag::isListable).map(Tag::new).forEach(askable::add);
        targets.stream()
                .flatMap(target -> target instanceof Tag tag ? Stream.of(tag) : Stream.empty())
                .forEach(askable::add);
        return askable;
    }

    private Map<Selector, Digest> find(List<Selector> targets, Map<Tag, Descriptor> tags)
            throws ContentException {
        Map<Selector, Digest> found = new LinkedHashMap<>();
        for (Selector target : targets) {
            switch (target) {
                case Tag tag when tags.containsKey(tag) -> found.put(tag, tags.get(tag).digest());
                case Tag _ -> {}
                case Digest digest ->
                        content.resolve(digest).ifPresent(_ -> found.put(digest, digest));
            }
        }
        return found;
    }

    private ManifestGraph indexesIn(Map<Tag, Descriptor> tags) throws ContentException {
        return ManifestGraph.below(
                tags.values().stream()
                        .filter(found -> MediaType.isIndex(found.mediaType()))
                        .map(Descriptor::digest)
                        .distinct()
                        .toList(),
                look);
    }

    private static Set<Digest> digests(List<DeletionStep> steps) {
        Set<Digest> digests = new LinkedHashSet<>();
        steps.forEach(step -> digests.add(step.digest()));
        return digests;
    }

    private static Map<Digest, RawManifest> byDigest(Collection<RawManifest> manifests) {
        Map<Digest, RawManifest> byDigest = new LinkedHashMap<>();
        manifests.forEach(raw -> byDigest.put(raw.digest(), raw));
        return byDigest;
    }

    private Consequences consequences(DeletionPlan plan, TagMap map, ManifestGraph kept)
            throws ContentException {
        List<Digest> gone = plan.manifests();
        List<Descriptor> referrers = new ArrayList<>();
        look.all(gone, content::referrers).forEach(referrers::addAll);
        return new Consequences(
                kept.entriesBelow(gone),
                map.tagsOfIndexesWith(gone, plan.goes()).stream()
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                referrers);
    }

    private Attempt attempt(String action) {
        return Attempt.to(action, content.place()).inRepository(content.name().path());
    }
}
