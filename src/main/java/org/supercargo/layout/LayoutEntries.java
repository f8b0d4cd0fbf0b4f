package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.oci.json.LayoutIndexJson;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes the entries of a layout, each change whole and alone, whoever else works on the layout.
 */
final class LayoutEntries {
    private final LayoutMarker marker;
    private final LayoutIndexFile index;
    private final LayoutBlobs blobs;

    LayoutEntries(LayoutMarker marker, LayoutIndexFile index, LayoutBlobs blobs) {
        this.marker = marker;
        this.index = index;
        this.blobs = blobs;
    }

    /** Gives a manifest a tag; the tag leaves the manifest that had it. */
    void tag(Descriptor manifest, Tag tag, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        change(
                attempt,
                read -> {
                    requireAllThere(attempt);
                    List<Descriptor> named =
                            read.entries().stream()
                                    .filter(entry -> LayoutIndexFile.names(tag, entry))
                                    .toList();
                    boolean settled =
                            named.size() == 1
                                    && named.getFirst().digest().equals(manifest.digest());
                    return settled
                            ? read
                            : read.without(entry -> LayoutIndexFile.names(tag, entry))
                                    .with(manifest, Optional.of(tag.name()));
                });
    }

    /** Adds an entry without a tag for a manifest that has no entry. */
    void keep(Descriptor manifest, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        change(
                attempt,
                read -> {
                    requireAllThere(attempt);
                    boolean known =
                            read.entries().stream()
                                    .anyMatch(entry -> entry.digest().equals(manifest.digest()));
                    return known ? read : read.with(manifest, Optional.empty());
                });
    }

    /** Takes a tag off. What it named stays, as an entry without a tag if it has no other. */
    void untag(Tag tag, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        change(
                attempt,
                read -> {
                    Descriptor named =
                            read.entries().stream()
                                    .filter(entry -> LayoutIndexFile.names(tag, entry))
                                    .findFirst()
                                    .orElseThrow(() -> new ContentException.NotFound(attempt));
                    boolean hasOther =
                            read.entries().stream()
                                    .anyMatch(
                                            entry ->
                                                    entry.digest().equals(named.digest())
                                                            && !LayoutIndexFile.names(tag, entry));
                    return hasOther
                            ? read.without(entry -> LayoutIndexFile.names(tag, entry))
                            : read.untagged(entry -> LayoutIndexFile.names(tag, entry));
                });
    }

    /** Deletes a manifest with all its tags, and the content that nothing else leads to. */
    void delete(Descriptor manifest, Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        locked(
                attempt,
                () -> {
                    LayoutIndexJson read = index.read();
                    List<Descriptor> others =
                            read.entries().stream()
                                    .filter(entry -> !entry.digest().equals(manifest.digest()))
                                    .toList();
                    LayoutGraph kept = LayoutGraph.below(blobs, others);
                    if (kept.reached().contains(manifest.digest())) {
                        throw new ContentException.Conflict(
                                attempt,
                                "an index that is kept names it.",
                                "Delete the index instead.");
                    }
                    index.write(read.without(entry -> entry.digest().equals(manifest.digest())));
                    if (kept.isWhole()) {
                        deleteBelow(manifest, kept.reached());
                    }
                });
    }

    private void deleteBelow(Descriptor root, Set<Digest> kept) throws IOException {
        for (Digest digest : LayoutGraph.below(blobs, List.of(root)).reached()) {
            if (!kept.contains(digest)) {
                blobs.delete(digest);
            }
        }
    }

    /** A new state of the index, made from the one that is there. */
    @FunctionalInterface
    private interface Edit {
        LayoutIndexJson apply(LayoutIndexJson read) throws IOException, ContentException;
    }

    private void change(Attempt attempt, Edit edit)
            throws IOException, ContentException, InterruptedException {
        locked(
                attempt,
                () -> {
                    LayoutIndexJson read = index.read();
                    LayoutIndexJson changed = edit.apply(read);
                    if (changed != read) {
                        index.write(changed);
                    }
                });
    }

    private void locked(Attempt attempt, DiskCall.Change call)
            throws IOException, ContentException, InterruptedException {
        try {
            marker.whileLocked(call.asCall());
        } catch (NoSuchFileException gone) {
            throw removed(attempt);
        }
    }

    /** No tag is ever set on content that another program removed meanwhile. */
    private void requireAllThere(Attempt attempt) throws ContentException {
        if (blobs.vanished().isPresent()) {
            throw removed(attempt);
        }
    }

    private static ContentException removed(Attempt attempt) {
        return new ContentException.Conflict(
                attempt,
                "another program removed content from " + attempt.place() + " meanwhile.",
                "Start it again.");
    }
}
