package org.supercargo.registry;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
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
    private final RegistryConnection connection;
    private final RepositoryName repository;

    BlobPusher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    void push(Descriptor blob, BlobSource source) throws ContentException {
        Attempt attempt = attempt(blob);
        HttpUrl upload;
        try (Answer answer = start(attempt)) {
            upload = place(answer);
        }
        send(blob, source, upload, attempt);
    }

    private Attempt attempt(Descriptor blob) {
        return connection
                .attempt("write " + blob.digest() + " to " + repository)
                .inRepository(repository.path());
    }

    private Answer start(Attempt attempt) throws ContentException {
        HttpUrl url = connection.url(repository.path() + "/blobs/uploads/", attempt);
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.EMPTY);
        return connection.send(request, attempt, Wanted.push(repository));
    }

    /** Where a started upload goes on. */
    private HttpUrl place(Answer answer) throws ContentException {
        if (!answer.isSuccess()) {
            throw answer.failure();
        }
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

    /** Sends a whole blob to a started upload. */
    void send(Descriptor blob, BlobSource source, HttpUrl upload, Attempt attempt)
            throws ContentException {
        HttpUrl url =
                upload.newBuilder().addQueryParameter("digest", blob.digest().toString()).build();
        Request.Builder request =
                new Request.Builder()
                        .url(url)
                        .put(new BlobBody(blob, source, attempt))
                        .tag(Patience.class, Patience.UPLOAD);
        try (Answer answer = connection.sendUpload(request, attempt, Wanted.push(repository))) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
        }
    }
}
