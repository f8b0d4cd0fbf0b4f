package org.supercargo.registry.blob;

import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;

/**
 * {@code POST /v2/<name>/blobs/uploads/?mount=}: takes a blob over from another repository
 * (distribution-spec, end-11).
 */
public final class BlobMounter {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public BlobMounter(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    /**
     * Asks for it.
     *
     * @return false if the registry wants the bytes instead, which costs an upload that it forgets
     *     by itself
     */
    public boolean mount(Descriptor blob, RepositoryName from) throws ContentException {
        if (!from.registry().equals(repository.registry())) {
            return false;
        }
        Attempt attempt =
                connection
                        .attempt("take " + blob.digest() + " over to " + repository)
                        .inRepository(repository.path());
        HttpUrl url =
                connection
                        .url(repository.path() + "/blobs/uploads/", attempt)
                        .newBuilder()
                        .addQueryParameter("mount", blob.digest().toString())
                        .addQueryParameter("from", from.path())
                        .build();
        Request.Builder request = new Request.Builder().url(url).post(RequestBody.EMPTY);
        try (Answer answer = connection.send(request, attempt, Wanted.mount(repository, from))) {
            if (answer.status() != 201) {
                return false;
            }
            connection.capabilities().works(Capability.MOUNT, "It has taken a blob over.");
            return true;
        }
    }
}
