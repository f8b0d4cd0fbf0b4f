package org.supercargo.service.watch;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Document;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.DocumentReader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes where tags point, tells how they moved, and puts an earlier manifest back. */
public final class WatchService {
    private final Registries registries;
    private final TagJournal journal;

    public WatchService(Registries registries, TagJournal journal) {
        this.registries = registries;
        this.journal = journal;
    }

    /** What the tag was seen to point at, the oldest first. */
    public List<Sighting> history(RepositoryName repository, Tag tag) throws ContentException {
        return journal.history(repository, tag);
    }

    /**
     * Notes what some tags point at now.
     *
     * @return how often each of them has moved so far; those that never did are left out
     */
    public Map<Tag, Integer> note(RepositoryName repository, Map<Tag, Digest> seen)
            throws ContentException {
        Map<Tag, Optional<Digest>> standing = new HashMap<>();
        seen.forEach((tag, digest) -> standing.put(tag, Optional.of(digest)));
        journal.note(repository, standing);
        return journal.moves(repository, seen.keySet());
    }

    /**
     * Looks where all tags of the repository, or one of them, point now.
     *
     * @return the tags that moved since they were last seen
     */
    public List<Move> look(RepositoryName repository, Optional<Tag> only) throws ContentException {
        RepositoryContent content = registries.repository(repository);
        Map<Tag, Optional<Digest>> seen = new HashMap<>();
        if (only.isPresent()) {
            seen.put(only.get(), digest(content, only.get()));
        } else {
            for (Tag tag : tags(repository, content)) {
                seen.put(tag, digest(content, tag));
            }
        }
        return journal.note(repository, seen);
    }

    /** The tags that are listed, and those that were once and are to be looked for. */
    private Set<Tag> tags(RepositoryName repository, RepositoryContent content)
            throws ContentException {
        Set<Tag> tags = new HashSet<>();
        Listing listing =
                content.listTags(
                        names -> {
                            names.forEach(name -> tags.add(new Tag(name)));
                            return !Thread.currentThread().isInterrupted();
                        });
        if (listing.isComplete()) {
            tags.addAll(journal.standing(repository));
        }
        return tags;
    }

    private static Optional<Digest> digest(RepositoryContent content, Tag tag)
            throws ContentException {
        return content.resolve(tag).map(Descriptor::digest);
    }

    /**
     * Puts an earlier manifest back under the tag.
     *
     * @param expected what the user was told that the tag points at now
     * @throws ContentException.Conflict if it points somewhere else by now; nothing has changed
     *     then
     * @throws ContentException.NotFound if the manifest, or something that it is made of, is gone;
     *     nothing has changed then
     */
    public void restore(
            RepositoryName repository, Tag tag, Digest earlier, Optional<Digest> expected)
            throws ContentException {
        RepositoryContent content = registries.repository(repository);
        Attempt attempt =
                Attempt.to("restore " + repository.at(tag), content.place())
                        .inRepository(repository.path());
        if (!digest(content, tag).equals(expected)) {
            throw new ContentException.Conflict(
                    attempt,
                    "the tag points somewhere else by now.",
                    "Look at its history again before you decide.");
        }
        RawManifest manifest = content.fetchManifest(earlier);
        requireWhole(content, manifest, attempt);
        content.pushManifest(manifest, Optional.of(tag));
        journal.note(repository, Map.of(tag, Optional.of(earlier)));
    }

    private static void requireWhole(RepositoryContent content, RawManifest raw, Attempt attempt)
            throws ContentException {
        Document document = DocumentReader.read(raw);
        for (Descriptor part : document.children()) {
            boolean there =
                    document instanceof Manifest
                            ? content.hasBlob(part)
                            : content.resolve(part.digest()).isPresent();
            if (!there) {
                throw new ContentException.NotFound(
                        attempt,
                        part.digest().shortForm() + ", of which it is made, is gone.",
                        "Push or copy the image again from where it still is.");
            }
        }
    }
}
