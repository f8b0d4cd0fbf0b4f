package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something done on disk, with its failures told as those of a place that holds content. */
@FunctionalInterface
interface DiskCall<T> {
    /** A disk with less free than this is full for everybody but the system. */
    long FULL = 64 << 10;

    T run() throws IOException, ContentException, InterruptedException;

    /**
     * Runs the call.
     *
     * @param folder where it works, to look for free space after a failure
     */
    static <T> T attempt(Attempt attempt, Path folder, DiskCall<T> call) throws ContentException {
        try {
            return call.run();
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw new ContentException.Cancelled(attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException.Cancelled(attempt);
        } catch (IOException e) {
            throw new ContentException.LocalStorage(attempt, cause(e, folder), e);
        }
    }

    private static String cause(IOException failure, Path folder) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " is missing.";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written.";
            case IOException _ when isFull(folder) ->
                    "there is no space left on the disk of " + folder + ".";
            case FileSystemException other when other.getReason() != null ->
                    other.getFile() + ": " + other.getReason() + ".";
            default -> folder + ": " + failure.getMessage() + ".";
        };
    }

    private static boolean isFull(Path folder) {
        try {
            Path existing = folder;
            while (Files.notExists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            return Files.getFileStore(existing).getUsableSpace() < FULL;
        } catch (IOException unknown) {
            return false;
        }
    }
}
