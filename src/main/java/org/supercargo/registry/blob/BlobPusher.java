package org.supercargo.registry.blob;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.BlobSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Rejected;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

import java.util.Set;

/**
 * {@code POST /v2/<name>/blobs/uploads/} and {@code PUT} to where it leads: writes a blob
 * (distribution-spec, end-4a and end-6). A small one goes with the {@code POST}, where the registry
 * takes it so (end-4b).
 */
public final class BlobPusher {
    private static final int MAX_TRIES = 3;
    private static final int SMALL = 16 << 10;
    private static final int TOO_LARGE = 413;

    /** What registries answer that want no body here; the longer way tells more. */
    private static final Set<Integer> NOT_AT_ONCE = Set.of(400, 404, 405, 411, 413, 415, 501);

    private final RegistryConnection connection;
    private final RepositoryName repository;

    public BlobPusher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public void push(Descriptor blob, BlobSource source) throws ContentException {
        Attempt attempt = attempt(blob);
        boolean mayGoAtOnce =
                blob.size() <= SMALL && !connection.capabilities().lacks(Capability.SINGLE_POST);
        if (mayGoAtOnce && pushAtOnce(blob, BlobBody.bytes(blob, source, attempt), attempt)) {
            return;
        }
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

    private Attempt attempt(Descriptor blob) {
        return connection
                .attempt("write " + blob.digest() + " to " + repository)
                .inRepository(repository.path());
    }

    /** Sends all in one request; false if nothing has come of it. */
    private boolean pushAtOnce(Descriptor blob, byte[] bytes, Attempt attempt)
            throws ContentException {
        RequestBody body =
                RequestBody.create(bytes, MediaType.get(org.supercargo.oci.MediaType.OCTET_STREAM));
        HttpUrl url =
                uploads(attempt)
                        .newBuilder()
                        .addQueryParameter("digest", blob.digest().toString())
                        .build();
        try (Answer answer = send(new Request.Builder().url(url).post(body), attempt)) {
            if (answer.status() == 201) {
                connection
                        .capabilities()
                        .works(Capability.SINGLE_POST, "It has taken a blob at once.");
                return true;
            }
            if (!answer.isSuccess() && !NOT_AT_ONCE.contains(answer.status())) {
                throw answer.failure();
            }
            connection
                    .capabilities()
                    .isRefused(Capability.SINGLE_POST, "It wants blobs in two requests.");
            if (!answer.isSuccess()) {
                return false;
            }
            complete(session(answer, attempt), blob, body);
            return true;
        }
    }

    /** A started upload may have kept a part of what came, so each try starts another. */
    private void upload(Descriptor blob, BlobSource source, Attempt attempt)
            throws ContentException {
        try {
            complete(start(attempt), blob, new BlobBody(blob, source, attempt));
        } catch (Rejected e) {
            if (e.attempt().status().orElse(0) != TOO_LARGE) {
                throw e;
            }
            uploadInParts(blob, source, attempt);
        }
    }

    private static void complete(UploadSession session, Descriptor blob, RequestBody body)
            throws ContentException {
        try {
            session.complete(blob, body);
        } catch (ContentException e) {
            session.abandon(e);
            throw e;
        }
    }

    private void uploadInParts(Descriptor blob, BlobSource source, Attempt attempt)
            throws ContentException {
        UploadSession session = start(attempt);
        try {
            new ChunkedUpload(session, attempt).send(blob, source);
            session.complete(blob, RequestBody.EMPTY);
        } catch (ContentException e) {
            session.abandon(e);
            throw e;
        }
    }

    private UploadSession start(Attempt attempt) throws ContentException {
        Request.Builder request =
                new Request.Builder().url(uploads(attempt)).post(RequestBody.EMPTY);
        try (Answer answer = send(request, attempt)) {
            if (!answer.isSuccess()) {
                throw answer.failure();
            }
            return session(answer, attempt);
        }
    }

    private HttpUrl uploads(Attempt attempt) throws ContentException {
        return connection.url(repository.path() + "/blobs/uploads/", attempt);
    }

    private Answer send(Request.Builder request, Attempt attempt) throws ContentException {
        return connection.send(request, attempt, Wanted.push(repository));
    }

    private UploadSession session(Answer started, Attempt attempt) throws ContentException {
        return new UploadSession(connection, started, attempt, Wanted.push(repository));
    }
}
