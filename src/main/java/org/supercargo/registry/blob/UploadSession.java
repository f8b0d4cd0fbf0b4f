package org.supercargo.registry.blob;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Descriptor;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.Patience;

/** A started upload: where it goes on, which each answer may change, and how it ends. */
final class UploadSession {
    private static final int MAX_CHUNK = 128 << 20;

    private final RegistryConnection connection;
    private final Wanted wanted;
    private final Attempt attempt;
    private final int leastChunk;
    private HttpUrl place;

    /**
     * @param started the answer that says where to send it
     * @throws UnexpectedAnswer if it does not
     */
    UploadSession(RegistryConnection connection, Answer started, Attempt attempt, Wanted wanted)
            throws ContentException {
        this.connection = connection;
        this.wanted = wanted;
        this.attempt = attempt;
        this.leastChunk = leastChunk(started);
        this.place =
                connection
                        .named(started, "Location")
                        .orElseThrow(
                                () ->
                                        new UnexpectedAnswer(
                                                started.attempt(),
                                                attempt.place() + " does not say where to send it.",
                                                null));
    }

    private static int leastChunk(Answer answer) {
        String least = answer.header("OCI-Chunk-Min-Length").orElse("");
        return least.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(least), MAX_CHUNK) : 0;
    }

    /** The fewest bytes that the registry wants in one part, other than the last. */
    int leastChunk() {
        return leastChunk;
    }

    /** Sends a request to where the upload goes on by now. */
    Answer send(Request.Builder request) throws ContentException {
        return connection.sendUpload(request.url(place), attempt, wanted);
    }

    /** Each answer may name another place for what comes next. */
    void follow(Answer answer) throws ContentException {
        place = connection.named(answer, "Location").orElse(place);
    }

    /**
     * Ends the upload.
     *
     * @param body what is still to be sent; empty after parts
     */
    void complete(Descriptor blob, RequestBody body) throws ContentException {
        HttpUrl end =
                place.newBuilder().addQueryParameter("digest", blob.digest().toString()).build();
        Request.Builder request =
                new Request.Builder().url(end).put(body).tag(Patience.class, Patience.UPLOAD);
        try (Answer answer = connection.sendUpload(request, attempt, wanted)) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
        }
    }

    /**
     * Takes the upload back after a failure, where that has a chance; whoever cancelled does not
     * wait for it (distribution-spec, end-14).
     */
    void abandon(ContentException failure) {
        switch (failure) {
            case ContentException.Cancelled _ ->
                    Thread.ofVirtual().name("abandon upload").start(this::delete);
            case ContentException.Unreachable _,
                    ContentException.ServerFailure _,
                    ContentException.SignInRequired _,
                    ContentException.Denied _ -> {}
            default -> delete();
        }
    }

    private void delete() {
        Request.Builder request = new Request.Builder().delete().tag(Patience.class, Patience.PING);
        try {
            send(request).close();
        } catch (ContentException e) {
            // The registry forgets it by itself, only later.
        }
    }
}
