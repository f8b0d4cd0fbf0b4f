package org.supercargo.content;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * Passes bytes on and fails with {@link ContentIOException} where they are not those of the
 * descriptor: at once when they are too many, with the last byte when they have another digest, at
 * the end when they are too few.
 */
public final class VerifyingInputStream extends FilterInputStream {
    private final Descriptor expected;
    private final Attempt attempt;
    private final MessageDigest computation;
    private long received;
    private boolean verified;

    /**
     * @param attempt what is being done, for the failure
     */
    public VerifyingInputStream(InputStream in, Descriptor expected, Attempt attempt) {
        super(in);
        this.expected = expected;
        this.attempt = attempt;
        this.computation = expected.digest().newMessageDigest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count < 0) {
            verifyEnd();
            return count;
        }
        received += count;
        if (received > expected.size()) {
            throw wrongLength("more than the " + expected.size() + " bytes");
        }
        computation.update(buffer, offset, count);
        if (received == expected.size()) {
            verifyDigest();
        }
        return count;
    }

    private void verifyEnd() throws IOException {
        if (received < expected.size()) {
            throw wrongLength("only " + received + " of the " + expected.size() + " bytes");
        }
        verifyDigest();
    }

    private void verifyDigest() throws IOException {
        if (verified) {
            return;
        }
        Digest got = Digest.of(expected.digest().algorithm(), computation.digest());
        if (!got.equals(expected.digest())) {
            throw new ContentIOException(
                    new ContentException.DigestMismatch(attempt, expected.digest(), got));
        }
        verified = true;
    }

    private ContentIOException wrongLength(String sent) {
        return new ContentIOException(
                new ContentException.UnexpectedAnswer(
                        attempt,
                        attempt.place() + " sent " + sent + " that were announced.",
                        null));
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void mark(int limit) {
        // Bytes are passed on once, as they are computed once.
    }

    @Override
    public void reset() throws IOException {
        throw new IOException("mark is not supported");
    }
}
