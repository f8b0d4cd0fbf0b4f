package org.supercargo.registry.blob;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.oci.Descriptor;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a blob as the body of a request, checked on their way. */
final class BlobBody extends RequestBody {
    private static final int BUFFER = 64 << 10;

    private final Descriptor blob;
    private final BlobSource source;
    private final Attempt attempt;

    BlobBody(Descriptor blob, BlobSource source, Attempt attempt) {
        this.blob = blob;
        this.source = source;
        this.attempt = attempt;
    }

    /** All bytes of a small blob, checked. */
    static byte[] bytes(Descriptor blob, BlobSource source, Attempt attempt)
            throws ContentException {
        try (InputStream bytes = new VerifyingInputStream(source.open(), blob, attempt)) {
            return bytes.readAllBytes();
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new ContentException.LocalStorage(attempt, "the content cannot be read.", e);
        }
    }

    @Override
    public MediaType contentType() {
        return MediaType.get(org.supercargo.oci.MediaType.OCTET_STREAM);
    }

    @Override
    public long contentLength() {
        return blob.size();
    }

    /**
     * A started upload may have kept what came before, so it is never sent twice to the same place
     * unasked.
     */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (InputStream bytes = new VerifyingInputStream(source.open(), blob, attempt)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                sink.write(buffer, 0, count);
            }
        } catch (ContentException e) {
            throw new ContentIOException(e);
        }
    }
}
