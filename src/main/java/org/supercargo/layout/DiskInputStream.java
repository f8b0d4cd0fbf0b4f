package org.supercargo.layout;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads a file and tells failures as those of a place that holds content. */
final class DiskInputStream extends FilterInputStream {
    private final Attempt attempt;
    private final Path folder;

    DiskInputStream(InputStream in, Attempt attempt, Path folder) {
        super(in);
        this.attempt = attempt;
        this.folder = folder;
    }

    @Override
    public int read() throws IOException {
        return translated(super::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return translated(() -> super.read(buffer, offset, length));
    }

    private int translated(DiskCall<Integer> call) throws ContentIOException {
        try {
            return DiskCall.attempt(attempt, folder, call);
        } catch (ContentException e) {
            throw new ContentIOException(e);
        }
    }
}
