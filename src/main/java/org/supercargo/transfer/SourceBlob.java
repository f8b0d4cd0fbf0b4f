package org.supercargo.transfer;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.ReadableContent;
import org.supercargo.oci.Descriptor;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/** A blob on its way: tells its progress, and remembers when it was the source that failed. */
final class SourceBlob implements BlobSource {
    private final ReadableContent source;
    private final Descriptor blob;
    private final TransferListener listener;
    private volatile ContentException failure;
    private volatile boolean begun;

    SourceBlob(ReadableContent source, Descriptor blob, TransferListener listener) {
        this.source = source;
        this.blob = blob;
        this.listener = listener;
    }

    @Override
    public InputStream open() throws ContentException {
        failure = null;
        listener.on(begun ? new TransferEvent.Advanced(blob, 0) : new TransferEvent.Begun(blob));
        begun = true;
        try {
            return new Reading(source.fetchBlob(blob));
        } catch (ContentException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether the destination asked for the bytes at all. */
    boolean wasOpened() {
        return begun;
    }

    /** What went wrong with the source at the last try, whatever the destination made of it. */
    Optional<ContentException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The failure of a connection that ended by itself in the middle. */
    static ContentException broken(Descriptor blob, String place, IOException cause) {
        Attempt attempt = Attempt.to("read " + blob.digest().shortForm(), place);
        return cause instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()
                ? new ContentException.Cancelled(attempt)
                : new ContentException.Unreachable(
                        attempt, place + " broke off in the middle.", cause);
    }

    private final class Reading extends FilterInputStream {
        private long bytes;

        Reading(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = readOrRemember(buffer, offset, length);
            if (count > 0) {
                bytes += count;
                listener.on(new TransferEvent.Advanced(blob, bytes));
            }
            return count;
        }

        private int readOrRemember(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ContentIOException e) {
                failure = e.failure();
                throw e;
            } catch (IOException e) {
                failure = broken(blob, source.place(), e);
                throw new ContentIOException(failure);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
