package org.supercargo.catalog.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Reads and writes small files so that nobody ever sees half of one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the file beside its place and moves it there; folders that are missing are made.
     *
     * @throws IOException if the disk refuses; what was there before is there still
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Path beside = Files.createTempFile(folder, ".supercargo-", ".part");
        try {
            Files.write(beside, bytes);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    /**
     * Reads a file of at most so many bytes.
     *
     * @return the bytes; empty if there is no such file
     * @throws IOException if it cannot be read, or is longer
     */
    public static Optional<byte[]> read(Path file, int maxBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw new IOException(file + " is longer than " + maxBytes + " bytes");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
