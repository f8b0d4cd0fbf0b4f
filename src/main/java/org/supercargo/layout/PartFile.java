package org.supercargo.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is being written, in the layout folder under a name that no tool looks at, until it
 * is complete and moved to its place. Closing it removes what was not moved.
 *
 * <p>The writer holds a lock of the system on it, which ends with the writer, however that ends. So
 * a part file that can be locked belongs to nobody, and may be removed without knowing on which
 * machine or in which container its writer ran.
 */
final class PartFile implements AutoCloseable {
    private static final String PREFIX = ".supercargo-";
    private static final String SUFFIX = ".part";
    private static final int BUFFER = 64 << 10;

    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static PartFile in(Path folder) throws IOException {
        while (true) {
            Path path = folder.resolve(ownPrefix() + UUID.randomUUID() + SUFFIX);
            PartFile part =
                    new PartFile(
                            path,
                            FileChannel.open(
                                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            boolean locked = false;
            try {
                part.channel.lock();
                locked = Files.exists(path);
                if (locked) {
                    return part;
                }
            } finally {
                if (!locked) {
                    part.close();
                }
            }
        }
    }

    /** Writes the stream to its end. */
    void write(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            write(buffer, count);
        }
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int count) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (ClosedByInterruptException cancelled) {
            throw cancelled;
        } catch (IOException e) {
            throw DiskFullException.orSelf(e, path.getParent());
        }
    }

    /**
     * Puts the file into its place, where it replaces what is there; others see the old or the new
     * one and nothing between.
     */
    void moveTo(Path target) throws IOException {
        channel.force(true);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /** Removes the part files of writers that are no more. */
    static void removeAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (!part.getFileName().toString().startsWith(ownPrefix())) {
                    removeUnlessLocked(part);
                }
            }
        }
    }

    /** Whether anybody is writing to the folder at this moment, or was when his program ended. */
    static boolean anyIn(Path folder) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            return parts.iterator().hasNext();
        }
    }

    private static void removeUnlessLocked(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException moved) {
            return;
        }
    }

    /**
     * Part files of this process are never probed: closing the probe would drop the lock of its own
     * writer.
     */
    private static String ownPrefix() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return PREFIX + self.pid() + "-" + start + "-";
    }
}
