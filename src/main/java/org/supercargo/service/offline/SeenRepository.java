package org.supercargo.service.offline;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.ReadableContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.seen.SeenContent.Kept;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.service.watch.Sighting;
import org.supercargo.service.watch.TagJournal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A repository as it was seen last. What was not seen is not found; nothing is asked. */
public final class SeenRepository implements ReadableContent {
    private final RepositoryName name;
    private final SeenStore names;
    private final SeenContent content;
    private final TagJournal journal;

    public SeenRepository(
            RepositoryName name, SeenStore names, SeenContent content, TagJournal journal) {
        this.name = name;
        this.names = names;
        this.content = content;
        this.journal = journal;
    }

    @Override
    public String place() {
        return name.registry().host();
    }

    @Override
    public Listing listTags(PageSink sink) throws ContentException {
        SeenNames tags =
                names.tags(name).orElseThrow(() -> notSeen("list the tags of " + name, "they"));
        sink.accept(tags.names());
        return Listing.COMPLETE;
    }

    @Override
    public Optional<Descriptor> resolve(Selector selector) throws ContentException {
        return Optional.of(fetchManifest(selector).descriptor());
    }

    @Override
    public RawManifest fetchManifest(Selector selector) throws ContentException {
        Optional<Digest> digest =
                switch (selector) {
                    case Digest known -> Optional.of(known);
                    case Tag tag -> journal.lastSeen(name, tag).flatMap(Sighting::digest);
                };
        return digest.flatMap(this::kept)
                .orElseThrow(() -> notSeen("read " + name.at(selector), "it"));
    }

    private Optional<RawManifest> kept(Digest digest) {
        return content.get(digest)
                .map(kept -> new RawManifest(kept.mediaType(), digest, kept.bytes()));
    }

    @Override
    public InputStream fetchBlob(Descriptor blob) throws ContentException {
        byte[] bytes =
                content.get(blob.digest())
                        .map(Kept::bytes)
                        .orElseThrow(() -> notSeen("read " + blob.digest().shortForm(), "it"));
        return new ByteArrayInputStream(bytes);
    }

    /** What refers to a manifest is asked for each time, and not kept. */
    @Override
    public List<Descriptor> referrers(Digest subject) throws ContentException {
        throw notSeen("list what refers to " + subject.shortForm(), "that");
    }

    private NotFound notSeen(String action, String what) {
        return Unseen.of(Attempt.to(action, place()).inRepository(name.path()), what);
    }
}
