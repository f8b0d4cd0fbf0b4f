package org.supercargo.catalog.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps what is below a folder within a number of bytes: what was not used for longest goes. */
public final class FolderBound {
    /** How much of the bound stays after something had to go, so that it is not done each time. */
    private static final double KEPT = 0.8;

    private static final long UNKNOWN = -1;

    private final Path folder;
    private final long maxBytes;
    private long bytes = UNKNOWN;

    private record Aged(Path file, long size, FileTime used) {}

    /**
     * @param maxBytes the most bytes that the files below the folder may have together
     */
    public FolderBound(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** Takes note of a new file, and removes old ones if there are too many bytes now. */
    public synchronized void added(long size) throws IOException {
        if (bytes != UNKNOWN) {
            bytes += size;
        }
        if (bytes == UNKNOWN || bytes > maxBytes) {
            shrink();
        }
    }

    private void shrink() throws IOException {
        List<Aged> files = files();
        bytes = files.stream().mapToLong(Aged::size).sum();
        if (bytes <= maxBytes) {
            return;
        }
        files.sort(Comparator.comparing(Aged::used));
        for (Aged oldest : files) {
            if (bytes <= maxBytes * KEPT) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.size();
        }
    }

    private List<Aged> files() throws IOException {
        List<Aged> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.add(new Aged(file, attributes.size(), attributes.lastModifiedTime()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        // Another process of this program has removed it meanwhile.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
