package org.supercargo.registry.blob;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.VerifyingInputStream;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RegistryConnection;

import java.io.InputStream;

/**
 * {@code GET /v2/<name>/blobs/<digest>}: a blob's bytes, verified while they are read
 * (distribution-spec, end-2).
 */
public final class BlobFetcher {
    private final RegistryConnection connection;
    private final RepositoryName repository;

    public BlobFetcher(RegistryConnection connection, RepositoryName repository) {
        this.connection = connection;
        this.repository = repository;
    }

    public InputStream fetch(Descriptor blob) throws ContentException {
        Attempt attempt =
                connection
                        .attempt("read " + blob.digest() + " of " + repository)
                        .inRepository(repository.path());
        BlobRequest request = new BlobRequest(connection, repository, blob, attempt);
        try {
            return new VerifyingInputStream(
                    new ResumingInputStream(request, blob.size()), blob, attempt);
        } catch (NotFound e) {
            if (blob.urls().isEmpty()) {
                throw e;
            }
            return new ForeignLayer(connection, blob, attempt).fetch();
        }
    }
}
