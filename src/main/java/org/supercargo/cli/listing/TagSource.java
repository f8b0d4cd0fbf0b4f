package org.supercargo.cli.listing;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.Digest;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.Services;
import org.supercargo.service.TagReader;
import org.supercargo.service.seen.SeenNames;
import org.supercargo.service.tags.ReadTag;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the tags of a repository come from: its registry, or what was seen of it. */
public interface TagSource {
    Listing list(PageSink sink) throws ContentException;

    /** Reads what the tags point at and gives each to the sink, in their order. */
    void read(List<Tag> tags, Consumer<ReadTag> sink) throws ContentException;

    /** When the tags were seen; empty if the registry is asked. */
    Optional<Instant> seen();

    /** Asks the registry, and remembers where tags point. */
    static TagSource asked(Services services, RepositoryName repository) {
        Map<Tag, ListedManifest> told = new HashMap<>();
        return new TagSource() {
            @Override
            public Listing list(PageSink sink) throws ContentException {
                return services.listing().tags(repository, noting(sink, told));
            }

            @Override
            public void read(List<Tag> tags, Consumer<ReadTag> sink) throws ContentException {
                Map<Tag, Digest> digests = new HashMap<>();
                Consumer<ReadTag> noting =
                        tag -> {
                            tag.summary().ifPresent(now -> digests.put(tag.tag(), now.digest()));
                            sink.accept(tag);
                        };
                readAll(new TagReader(services.inspect(), told), repository, tags, noting);
                services.recall().remember(repository, digests);
            }

            @Override
            public Optional<Instant> seen() {
                return Optional.empty();
            }
        };
    }

    /**
     * Asks no registry.
     *
     * @throws ContentException.NotFound if the tags were never listed
     */
    static TagSource seen(Services services, RepositoryName repository) throws ContentException {
        SeenNames names = services.recall().tags(repository);
        return new TagSource() {
            @Override
            public Listing list(PageSink sink) {
                sink.accept(names.names());
                return Listing.COMPLETE;
            }

            @Override
            public void read(List<Tag> tags, Consumer<ReadTag> sink) throws ContentException {
                var reader = new TagReader(services.recall().inspection());
                readAll(reader, repository, tags, sink);
            }

            @Override
            public Optional<Instant> seen() {
                return Optional.of(names.at());
            }
        };
    }

    private static PageSink noting(PageSink sink, Map<Tag, ListedManifest> told) {
        return new PageSink() {
            @Override
            public boolean accept(List<String> names) {
                return sink.accept(names);
            }

            @Override
            public void tell(Map<Tag, ListedManifest> byTag) {
                told.putAll(byTag);
            }
        };
    }

    private static void readAll(
            TagReader reader, RepositoryName repository, List<Tag> tags, Consumer<ReadTag> sink)
            throws ContentException {
        try {
            reader.read(repository, tags, sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
