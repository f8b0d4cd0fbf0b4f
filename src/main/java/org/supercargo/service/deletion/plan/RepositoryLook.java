package org.supercargo.service.deletion.plan;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.DigestCache;
import org.supercargo.content.Listing;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.transfer.Workers;
import org.supercargo.transfer.Workers.Step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a repository many things, a few at a time. */
public final class RepositoryLook {
    private final RepositoryContent content;
    private final DigestCache<RawManifest> manifests;
    private final LookProgress progress;

    /**
     * @param manifests what was fetched before, by whomever
     */
    public RepositoryLook(
            RepositoryContent content, DigestCache<RawManifest> manifests, LookProgress progress) {
        this.content = content;
        this.manifests = manifests;
        this.progress = progress;
    }

    /** The names of all tags, and whether these are all. */
    public record Names(Set<String> names, Optional<String> incompleteBecause) {}

    public Names names() throws ContentException {
        Set<String> names = new LinkedHashSet<>();
        Listing listing =
                content.listTags(
                        page -> {
                            names.addAll(page);
                            return true;
                        });
        return new Names(names, listing.incompleteBecause().or(() -> oddNames(names)));
    }

    private static Optional<String> oddNames(Set<String> names) {
        long odd = names.stream().filter(name -> !Tag.isListable(name)).count();
        return odd == 0
                ? Optional.empty()
                : Optional.of(odd + " tags have names that cannot be asked for.");
    }

    /** Where the tags point, without those that point nowhere. */
    public Map<Tag, Descriptor> resolve(Collection<Tag> tags) throws ContentException {
        List<Optional<Descriptor>> found = all(tags, content::resolve);
        Map<Tag, Descriptor> resolved = new LinkedHashMap<>();
        int i = 0;
        for (Tag tag : tags) {
            found.get(i++).ifPresent(descriptor -> resolved.put(tag, descriptor));
        }
        return resolved;
    }

    /** Fetches a manifest, once. */
    public RawManifest manifest(Digest digest) throws ContentException {
        Optional<RawManifest> known = manifests.get(digest);
        if (known.isPresent()) {
            return known.get();
        }
        RawManifest fetched = content.fetchManifest(digest);
        manifests.put(digest, fetched);
        return fetched;
    }

    /** A question about one thing. */
    @FunctionalInterface
    public interface Question<A, T> {
        T ask(A about) throws ContentException;
    }

    /** Asks the same about many things; the answers are in the order of these. */
    public <A, T> List<T> all(Collection<A> things, Question<A, T> question)
            throws ContentException {
        AtomicInteger done = new AtomicInteger();
        List<Step<T, ContentException>> steps = new ArrayList<>(things.size());
        for (A thing : things) {
            steps.add(
                    () -> {
                        T answer = question.ask(thing);
                        progress.looked(done.incrementAndGet(), things.size());
                        return answer;
                    });
        }
        try {
            return Workers.runAll(steps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(
                    Attempt.to("look at " + content.name(), content.place())
                            .inRepository(content.name().path()));
        }
    }
}
