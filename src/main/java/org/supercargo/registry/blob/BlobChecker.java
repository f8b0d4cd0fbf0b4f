package org.supercargo.registry.blob;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

/** {@code HEAD /v2/<name>/blobs/<digest>}: whether a blob is there (distribution-spec, end-2). */
public final class BlobChecker {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public BlobChecker(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public boolean exists(Digest digest) throws ContentException {
        Attempt attempt =
                connection
                        .attempt("look for " + digest + " in " + repository)
                        .inRepository(repository.path());
        String path = repository.path() + "/blobs/" + digest;
        Request.Builder head = new Request.Builder().url(connection.url(path, attempt)).head();
        try (Answer answer = connection.send(head, attempt, Wanted.pull(repository))) {
            if (answer.isSuccess()) {
                return true;
            }
            if (answer.status() == 404) {
                return false;
            }
            if (answer.status() != 403 && answer.status() != 405) {
                throw answer.failure();
            }
        }
        return firstByteExists(path, attempt);
    }

    /**
     * Storage behind a registry may sign its URLs for reading only, and then refuses to be asked
     * for headers.
     */
    private boolean firstByteExists(String path, Attempt attempt) throws ContentException {
        Request.Builder get =
                new Request.Builder()
                        .url(connection.url(path, attempt))
                        .header("Range", "bytes=0-0");
        try (Answer answer = connection.send(get, attempt, Wanted.pull(repository))) {
            if (answer.isSuccess() || answer.status() == 416) {
                return true;
            }
            if (answer.status() == 404) {
                return false;
            }
            throw answer.failure();
        }
    }
}
