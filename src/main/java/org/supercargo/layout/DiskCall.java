package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something done on disk, with its failures told as those of a place that holds content. */
@FunctionalInterface
interface DiskCall<T> {
    T run() throws IOException, ContentException, InterruptedException;

    /** Something done on disk that has no result. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException, ContentException, InterruptedException;

        default DiskCall<Boolean> asCall() {
            return () -> {
                run();
                return true;
            };
        }
    }

    /**
     * Runs the call.
     *
     * @param folder where it works
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
            case DiskFullException _ -> "there is no space left on the disk of " + folder + ".";
            case FileSystemException other when other.getReason() != null ->
                    other.getFile() + ": " + other.getReason() + ".";
            default -> folder + ": " + failure.getMessage() + ".";
        };
    }
}
