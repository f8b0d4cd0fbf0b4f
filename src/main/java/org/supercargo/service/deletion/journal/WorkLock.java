package org.supercargo.service.deletion.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Says to other programs that somebody works on a deletion. It goes with its program, however that
 * ends.
 */
final class WorkLock implements AutoCloseable {
    private final Path file;
    private final Set<Path> ours;
    private final FileChannel channel;
    private boolean needed = true;

    private WorkLock(Path file, Set<Path> ours, FileChannel channel) {
        this.file = file;
        this.ours = ours;
        this.channel = channel;
    }

    /**
     * Takes a lock.
     *
     * @param ours the locks that this program has. They are never probed: closing the probe would
     *     drop them
     * @return empty if somebody has it, who may be ourselves
     */
    static Optional<WorkLock> take(Path file, Set<Path> ours) throws IOException {
        if (!ours.add(file)) {
            return Optional.empty();
        }
        Optional<WorkLock> lock = Optional.empty();
        try {
            lock = lock(file, ours);
        } finally {
            if (lock.isEmpty()) {
                ours.remove(file);
            }
        }
        return lock;
    }

    private static Optional<WorkLock> lock(Path file, Set<Path> ours) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException anotherJournalOfThisProgram) {
            return Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new WorkLock(file, ours, channel)) : Optional.empty();
    }

    /** There will be nothing to work on any more. */
    void removeOnClose() {
        needed = false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!needed) {
            Files.deleteIfExists(file);
        }
        ours.remove(file);
    }
}
