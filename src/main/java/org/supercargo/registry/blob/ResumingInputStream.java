package org.supercargo.registry.blob;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentIOException;
import org.supercargo.registry.blob.BlobRequest.Part;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A blob's bytes, over as many connections as it takes: where one breaks, the next goes on at the
 * same byte. It gives up when a connection broke again with little gained and little time passed.
 */
final class ResumingInputStream extends InputStream {
    private static final long ENOUGH_BYTES = 1 << 20;
    private static final long ENOUGH_NANOS = Duration.ofSeconds(60).toNanos();

    private final BlobRequest request;
    private final long size;
    private Part part;
    private InputStream body;
    private long position;
    private long resumedAt;
    private long resumedNanos = System.nanoTime();
    private boolean resumedBefore;

    /**
     * @param size the length of the whole blob
     */
    ResumingInputStream(BlobRequest request, long size) throws ContentException {
        this.request = request;
        this.size = size;
        open(request.send(0));
    }

    private void open(Part next) {
        part = next;
        body = next.answer().stream();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            try {
                int count = body.read(buffer, offset, length);
                boolean endsEarly = count < 0 && position < size;
                if (!endsEarly) {
                    position += Math.max(0, count);
                    return count;
                }
                resume(null);
            } catch (IOException e) {
                if (e instanceof ContentIOException) {
                    throw e;
                }
                if (position == size) {
                    return -1;
                }
                resume(e);
            }
        }
    }

    /** Goes on where the last connection broke. */
    private void resume(IOException cause) throws IOException {
        ContentException broken =
                cause == null
                        ? new UnexpectedAnswer(
                                part.answer().attempt(),
                                request.attempt().place() + " cut the answer short.",
                                null)
                        : part.answer().brokenBody(cause);
        part.answer().close();
        if (broken instanceof ContentException.Cancelled || !isWorthIt()) {
            throw new ContentIOException(broken);
        }
        resumedBefore = true;
        resumedAt = position;
        resumedNanos = System.nanoTime();
        try {
            open(request.send(position));
            body.skipNBytes(position - part.start());
        } catch (ContentException e) {
            throw new ContentIOException(e);
        }
    }

    private boolean isWorthIt() {
        long gained = position - resumedAt;
        return gained >= ENOUGH_BYTES
                || System.nanoTime() - resumedNanos >= ENOUGH_NANOS
                || !resumedBefore && gained > 0;
    }

    @Override
    public void close() {
        part.answer().close();
    }
}
