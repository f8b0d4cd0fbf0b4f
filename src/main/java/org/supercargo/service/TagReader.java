package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.oci.ListedManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.ReadTag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads what many tags of a repository point at, a few at a time. */
public final class TagReader {
    private static final int AT_ONCE = 6;

    private final InspectService inspection;
    private final Map<Tag, ListedManifest> listed;

    public TagReader(InspectService inspection) {
        this(inspection, Map.of());
    }

    /**
     * @param listed what the list of tags told of what they point at, so that this need not be
     *     asked for
     */
    public TagReader(InspectService inspection, Map<Tag, ListedManifest> listed) {
        this.inspection = inspection;
        this.listed = listed;
    }

    /**
     * Reads all tags and gives each to the sink in their order, as soon as it and those before it
     * are read. A tag that is gone by now is given without a summary.
     *
     * @throws InterruptedException if the calling thread is interrupted; nothing is read any more
     *     then
     */
    public void read(RepositoryName repository, List<Tag> tags, Consumer<ReadTag> sink)
            throws ContentException, InterruptedException {
        ExecutorService readers =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("tag-reader-", 0).factory());
        try {
            List<Future<ReadTag>> reads = new ArrayList<>(tags.size());
            for (Tag tag : tags) {
                reads.add(readers.submit(() -> read(repository, tag)));
            }
            for (Future<ReadTag> read : reads) {
                sink.accept(read.get());
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    private ReadTag read(RepositoryName repository, Tag tag) throws ContentException {
        try {
            var told = Optional.ofNullable(listed.get(tag));
            return new ReadTag(tag, Optional.of(inspection.summarize(repository, tag, told)));
        } catch (ContentException.NotFound gone) {
            return new ReadTag(tag, Optional.empty());
        }
    }

    private static ContentException failure(Throwable cause) {
        return switch (cause) {
            case ContentException failure -> failure;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException("reading a tag throws nothing else", cause);
        };
    }
}
