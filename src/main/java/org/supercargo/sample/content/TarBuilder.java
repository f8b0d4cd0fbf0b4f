package org.supercargo.sample.content;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes a tar archive whose bytes depend on nothing but what is put into it. */
final class TarBuilder {
    private static final int FILE = 0100644;
    private static final int EXECUTABLE = 0100755;
    private static final int DIRECTORY = 040755;
    private static final int LINK = 0120777;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar =
            new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());
    private final Instant time;

    /**
     * @param time when every entry was modified
     */
    TarBuilder(Instant time) {
        this.time = time;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    TarBuilder directory(String path) {
        return put(
                new TarArchiveEntry(path.endsWith("/") ? path : path + "/"),
                DIRECTORY,
                new byte[0]);
    }

    TarBuilder file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    TarBuilder file(String path, byte[] content) {
        return put(new TarArchiveEntry(path), FILE, content);
    }

    TarBuilder executable(String path, byte[] content) {
        return put(new TarArchiveEntry(path), EXECUTABLE, content);
    }

    TarBuilder link(String path, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return put(entry, LINK, new byte[0]);
    }

    /** Says that a file of a lower layer is gone (image-spec, layer.md). */
    TarBuilder whiteout(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return file(path.substring(0, slash) + ".wh." + path.substring(slash), "");
    }

    /** Says that all that lower layers have in a directory is gone. */
    TarBuilder opaque(String directory) {
        return directory(directory).file(directory + "/.wh..wh..opq", "");
    }

    private TarBuilder put(TarArchiveEntry entry, int mode, byte[] content) {
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setModTime(time.toEpochMilli());
        entry.setSize(content.length);
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return this;
    }

    /** The finished archive. */
    byte[] bytes() {
        try {
            tar.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
