package org.supercargo.layout;

import org.supercargo.content.ContentException;
import org.supercargo.oci.json.LayoutVersion;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The file {@code oci-layout}, which makes a folder an OCI image layout, as of image-spec's
 * image-layout.md. It never changes, so it also serves as the lock that keeps others out while the
 * folder is changed: other programs of this kind, by a lock of the system, and other threads.
 */
final class LayoutMarker {
    static final String NAME = "oci-layout";

    /**
     * Locked is a byte far behind the end: on Windows nobody else could read a byte that is locked.
     */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * Locks of the system belong to the whole virtual machine, and closing any channel of a file
     * drops those that others hold on it here. So whoever opens the file in this virtual machine
     * does it under one lock, whichever object asks.
     */
    private static final ConcurrentMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path file;

    LayoutMarker(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not that of a layout that can be read here
     */
    void requireKnownVersion() throws IOException, InterruptedException {
        ReentrantLock lock = lockHere();
        try {
            String version = LayoutVersion.read(Files.readAllBytes(file));
            if (!version.startsWith("1.")) {
                throw new IOException("the layout is of an unknown version");
            }
        } catch (UnreadableJsonException e) {
            throw new IOException("its file " + NAME + " is damaged. " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Writes the file, if it is not there. */
    void createIfMissing() throws IOException, InterruptedException {
        ReentrantLock lock = lockHere();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.lock(LOCKED_BYTE, 1, false);
            channel.write(ByteBuffer.wrap(LayoutVersion.CURRENT.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException e) {
            completeIfEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** A program that was ended at the wrong moment leaves an empty file. */
    private void completeIfEmpty() throws IOException {
        if (Files.size(file) == 0) {
            Files.writeString(file, LayoutVersion.CURRENT);
        }
    }

    /**
     * Does something while nobody else changes the folder.
     *
     * @throws NoSuchFileException if the layout is not there, or was removed while waiting for it
     */
    <T> T whileLocked(DiskCall<T> call) throws IOException, ContentException, InterruptedException {
        ReentrantLock lock = lockHere();
        try (FileChannel _ = openLocked()) {
            return call.run();
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lockHere() throws IOException, InterruptedException {
        ReentrantLock lock = HERE.computeIfAbsent(folder.toRealPath(), _ -> new ReentrantLock());
        lock.lockInterruptibly();
        return lock;
    }

    /**
     * While waiting, the one that held the lock may have removed the file, and a third may have
     * made a new one.
     */
    private FileChannel openLocked() throws IOException {
        while (true) {
            Object identity = identity();
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                channel.lock(LOCKED_BYTE, 1, false);
                locked = Objects.equals(identity, identity());
                if (locked) {
                    return channel;
                }
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        }
    }

    private Object identity() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
