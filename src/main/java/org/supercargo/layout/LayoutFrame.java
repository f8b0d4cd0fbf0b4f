package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes a folder an OCI image layout when something is first written to it, and takes that back if
 * nothing came of it.
 */
final class LayoutFrame {
    private final Path folder;
    private final boolean ours;
    private final LayoutMarker marker;
    private final LayoutIndexFile index;
    private final LayoutBlobs blobs;
    private boolean checked;
    private Optional<Path> firstAncestor = Optional.empty();

    /**
     * @param ours whether the folder belongs to this program, and may become a layout with other
     *     things in it
     */
    LayoutFrame(
            Path folder,
            boolean ours,
            LayoutMarker marker,
            LayoutIndexFile index,
            LayoutBlobs blobs) {
        this.folder = folder;
        this.ours = ours;
        this.marker = marker;
        this.index = index;
        this.blobs = blobs;
    }

    /** Goes on only if the folder is a layout that can be read. */
    synchronized void require(Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        if (checked && marker.exists()) {
            return;
        }
        if (Files.notExists(folder)) {
            throw new ContentException.NotFound(
                    attempt, "there is no folder " + folder + ".", "Check the path.");
        }
        if (!marker.exists()) {
            throw notALayout(attempt);
        }
        marker.requireKnownVersion();
        checked = true;
    }

    /** Makes the folder a layout, if it is not one yet. */
    synchronized void create(Attempt attempt)
            throws IOException, ContentException, InterruptedException {
        if (checked && marker.exists()) {
            return;
        }
        if (!marker.exists()) {
            begin(attempt);
        }
        marker.requireKnownVersion();
        PartFile.removeAbandoned(folder);
        blobs.createFolder();
        checked = true;
    }

    private void begin(Attempt attempt) throws IOException, ContentException, InterruptedException {
        // Asked last: somebody else may just have made the folder a layout, marker first.
        if (!ours && !isEmpty() && !marker.exists()) {
            throw notALayout(attempt);
        }
        firstAncestor = Optional.of(nearestExisting());
        Files.createDirectories(folder);
        marker.createIfMissing();
        DiskCall.Change begun = index::createIfMissing;
        marker.whileLocked(begun.asCall());
    }

    private ContentException notALayout(Attempt attempt) {
        return new ContentException.LocalStorage(
                attempt,
                folder + " is not an OCI image layout: it has no file " + LayoutMarker.NAME + ".",
                null);
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private Path nearestExisting() {
        Path nearest = folder.toAbsolutePath();
        while (Files.notExists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    /**
     * Removes the layout if it was made here and is of no use to anybody: it has no entry, and
     * nobody else has written to it or is writing.
     */
    synchronized void remove() throws IOException, ContentException, InterruptedException {
        if (firstAncestor.isPresent() && marker.exists() && marker.whileLocked(this::removeFiles)) {
            removeFolders(firstAncestor.get());
            firstAncestor = Optional.empty();
            checked = false;
        }
    }

    private boolean removeFiles() throws IOException {
        if (!index.entries().isEmpty() || PartFile.anyIn(folder) || !blobs.isAllOwn()) {
            return false;
        }
        blobs.deleteOwn();
        index.delete();
        marker.delete();
        return true;
    }

    /**
     * The folders come last, outside the lock: a folder whose file is open cannot be removed
     * everywhere.
     */
    private void removeFolders(Path kept) throws IOException {
        try {
            blobs.removeFolder();
            for (Path empty = folder.toAbsolutePath();
                    !empty.equals(kept);
                    empty = empty.getParent()) {
                Files.deleteIfExists(empty);
            }
        } catch (DirectoryNotEmptyException usedByOthers) {
            return;
        }
    }
}
