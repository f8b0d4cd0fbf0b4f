package org.supercargo.registry.blob;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.oci.Descriptor;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Patience;

import java.io.IOException;
import java.io.InputStream;

/**
 * {@code PATCH} with one part of a blob after another, for registries that take no large body
 * (distribution-spec, end-5).
 */
final class ChunkedUpload {
    private static final int CHUNK = 8 << 20;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final MediaType TYPE = MediaType.get(org.supercargo.oci.MediaType.OCTET_STREAM);

    private final UploadSession session;
    private final Attempt attempt;
    private long sent;

    ChunkedUpload(UploadSession session, Attempt attempt) {
        this.session = session;
        this.attempt = attempt;
    }

    /** Sends all parts; the upload is to be completed after that. */
    void send(Descriptor blob, BlobSource source) throws ContentException {
        int length = Math.max(CHUNK, session.leastChunk());
        try (InputStream bytes = new VerifyingInputStream(source.open(), blob, attempt)) {
            for (byte[] part = bytes.readNBytes(length);
                    part.length > 0;
                    part = bytes.readNBytes(length)) {
                send(part);
            }
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new ContentException.LocalStorage(attempt, "the content cannot be read.", e);
        }
    }

    private void send(byte[] part) throws ContentException {
        try {
            if (patch(part)) {
                return;
            }
        } catch (Unreachable e) {
            if (received() == sent && patch(part)) {
                return;
            }
        }
        if (received() != sent + part.length) {
            throw new Unreachable(
                    attempt, attempt.place() + " lost a part of what was sent.", null);
        }
        sent += part.length;
    }

    /** Sends one part; false if the registry already has more or less than what was sent before. */
    private boolean patch(byte[] part) throws ContentException {
        String range = sent + "-" + (sent + part.length - 1);
        Request.Builder request =
                new Request.Builder()
                        .header("Content-Range", range)
                        .patch(RequestBody.create(part, TYPE))
                        .tag(Patience.class, Patience.UPLOAD);
        try (Answer answer = session.send(request)) {
            if (answer.status() == RANGE_NOT_SATISFIABLE) {
                return false;
            }
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            session.follow(answer);
            sent += part.length;
            return true;
        }
    }

    /** How many bytes the registry has by its own word. */
    private long received() throws ContentException {
        try (Answer answer = session.send(new Request.Builder())) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            session.follow(answer);
            String range = answer.header("Range").orElse("");
            boolean readable = range.matches("0-[0-9]{1,18}");
            return readable ? Long.parseLong(range.substring(2)) + 1 : 0;
        }
    }
}
