package org.supercargo.service;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.LocalStorage;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.offline.SeenRepository;
import org.supercargo.service.offline.Unseen;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.service.watch.Sighting;
import org.supercargo.service.watch.TagJournal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what was seen of registries, with its age, without asking them or where they are out of
 * reach. Of that nothing passes for what is there now.
 */
public final class RecallService {
    private static final Logger LOG = System.getLogger(RecallService.class.getName());

    private final InspectService asking;
    private final InspectService recalling;
    private final SeenStore names;
    private final TagJournal journal;

    /**
     * @param asking asks registries
     * @param preferred the platform whose image stands for an index where one number is shown
     */
    public RecallService(
            InspectService asking,
            Platform preferred,
            SeenStore names,
            SeenContent content,
            TagJournal journal) {
        this.asking = asking;
        this.names = names;
        this.journal = journal;
        this.recalling =
                InspectService.of(
                        name -> new SeenRepository(name, names, content, journal),
                        preferred,
                        content);
    }

    /** Says what references are as {@link #recall} does; what was not seen is not found. */
    public InspectService inspection() {
        return recalling;
    }

    /**
     * The tags as they were when they were last listed.
     *
     * @throws NotFound if they never were
     */
    public SeenNames tags(RepositoryName repository) throws NotFound {
        Attempt attempt =
                Attempt.to("list the tags of " + repository, repository.registry().host())
                        .inRepository(repository.path());
        return names.tags(repository).orElseThrow(() -> Unseen.of(attempt, "they"));
    }

    /** Asks the registry what a reference is, and remembers where a tag points. */
    public Look ask(Reference reference) throws ContentException {
        ImageDetails details = asking.inspect(reference);
        if (reference.selector() instanceof Tag tag) {
            remember(reference.repository(), Map.of(tag, details.raw().digest()));
        }
        return Look.now(details);
    }

    /** Remembers where tags were seen to point; what the disk refuses is not remembered. */
    public void remember(RepositoryName repository, Map<Tag, Digest> seen) throws ContentException {
        Map<Tag, Optional<Digest>> standing = new HashMap<>();
        seen.forEach((tag, digest) -> standing.put(tag, Optional.of(digest)));
        try {
            journal.note(repository, standing);
        } catch (LocalStorage e) {
            LOG.log(Level.DEBUG, "not remembered: tags of " + repository, e);
        }
    }

    /**
     * Says what a reference was when it was last read, without asking.
     *
     * @throws NotFound if it never was
     */
    public Look recall(Reference reference) throws ContentException {
        ImageDetails details = recalling.inspect(reference);
        return new Look(details, since(reference), Optional.empty());
    }

    /** What a digest names does not change. */
    private Optional<Instant> since(Reference reference) throws ContentException {
        return reference.selector() instanceof Tag tag
                ? journal.lastSeen(reference.repository(), tag).map(Sighting::at)
                : Optional.empty();
    }

    /** Asks the registry, and says what was seen before where it is out of reach for now. */
    public Look look(Reference reference) throws ContentException {
        try {
            return ask(reference);
        } catch (ContentException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            return recalled(reference, e);
        }
    }

    private Look recalled(Reference reference, ContentException outOfReach)
            throws ContentException {
        try {
            Look recalled = recall(reference);
            return new Look(recalled.details(), recalled.seen(), Optional.of(outOfReach));
        } catch (NotFound unseen) {
            throw outOfReach;
        }
    }
}
