package org.supercargo.registry;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Rejected;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Patience;

/**
 * {@code POST /v2/<name>/blobs/uploads/} and {@code PUT} to where it leads: writes a blob
 * (distribution-spec, end-4a and end-6).
 */
final class BlobPusher {
    private static final int MAX_TRIES = 3;
    private static final int TOO_LARGE = 413;
    private static final int MAX_CHUNK = 128 << 20;

    private final RegistryConnection connection;
    private final RepositoryName repository;

    BlobPusher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    void push(Descriptor blob, BlobSource source) throws ContentException {
        Attempt attempt = attempt(blob);
        for (int tried = 1; ; tried++) {
            try {
                upload(blob, source, attempt);
                return;
            } catch (Unreachable | ServerFailure e) {
                if (tried == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** A started upload may have kept a part of what came, so each try starts another. */
    private void upload(Descriptor blob, BlobSource source, Attempt attempt)
            throws ContentException {
        Started started = start(attempt);
        try {
            complete(blob, new BlobBody(blob, source, attempt), started.place(), attempt);
        } catch (Rejected e) {
            if (e.attempt().status().orElse(0) != TOO_LARGE) {
                throw e;
            }
            Started again = start(attempt);
            ChunkedUpload chunks =
                    new ChunkedUpload(connection, Wanted.push(repository), attempt, again.place());
            HttpUrl end = chunks.send(blob, source, again.leastChunk());
            complete(blob, RequestBody.EMPTY, end, attempt);
        }
    }

    /**
     * An upload that the registry is ready for.
     *
     * @param leastChunk the fewest bytes that it wants in one part
     */
    private record Started(HttpUrl place, int leastChunk) {}

    private Attempt attempt(Descriptor blob) {
        return connection
                .attempt("write " + blob.digest() + " to " + repository)
                .inRepository(repository.path());
    }

    private Started start(Attempt attempt) throws ContentException {
        HttpUrl url = connection.url(repository.path() + "/blobs/uploads/", attempt);
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.EMPTY);
        try (Answer answer = connection.send(request, attempt, Wanted.push(repository))) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            return new Started(place(answer), leastChunk(answer));
        }
    }

    private HttpUrl place(Answer answer) throws ContentException {
        return connection
                .named(answer, "Location")
                .orElseThrow(
                        () ->
                                new UnexpectedAnswer(
                                        answer.attempt(),
                                        answer.attempt().place()
                                                + " does not say where to send it.",
                                        null));
    }

    private static int leastChunk(Answer answer) {
        String least = answer.header("OCI-Chunk-Min-Length").orElse("");
        return least.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(least), MAX_CHUNK) : 0;
    }

    private void complete(Descriptor blob, RequestBody body, HttpUrl upload, Attempt attempt)
            throws ContentException {
        HttpUrl url =
                upload.newBuilder().addQueryParameter("digest", blob.digest().toString()).build();
        Request.Builder request =
                new Request.Builder().url(url).put(body).tag(Patience.class, Patience.UPLOAD);
        try (Answer answer = connection.sendUpload(request, attempt, Wanted.push(repository))) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
        }
    }
}
