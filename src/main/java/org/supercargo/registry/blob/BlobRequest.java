package org.supercargo.registry.blob;

import okhttp3.Request;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.http.Answer;
import org.supercargo.registry.http.ContentRange;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks for a blob, or for the rest of it. Each time the registry is asked, since storage URLs that
 * it gave before expire.
 */
final class BlobRequest {
    private final RegistryConnection connection;
    private final RepositoryName repository;
    private final Descriptor blob;
    private final Attempt attempt;

    BlobRequest(
            RegistryConnection connection,
            RepositoryName repository,
            Descriptor blob,
            Attempt attempt) {
        this.connection = connection;
        this.repository = repository;
        this.blob = blob;
        this.attempt = attempt;
    }

    /**
     * A body that begins at or before the wanted byte.
     *
     * @param start the number of the body's first byte
     */
    record Part(Answer answer, long start) {}

    /**
     * Sends the request.
     *
     * @param start the number of the first byte that is wanted; a registry that knows no ranges
     *     answers with all
     * @throws UnexpectedAnswer if what comes cannot be the blob
     */
    Part send(long start) throws ContentException {
        String path = repository.path() + "/blobs/" + blob.digest();
        Request.Builder request = new Request.Builder().url(connection.url(path, attempt));
        if (start > 0) {
            request.header("Range", "bytes=" + start + "-");
        }
        Answer answer = connection.send(request, attempt, Wanted.pull(repository));
        try {
            return checked(answer, start);
        } catch (ContentException e) {
            answer.close();
            throw e;
        }
    }

    private Part checked(Answer answer, long start) throws ContentException {
        if (answer.status() == 206) {
            checkRange(answer, start);
            connection.capabilities().works(Capability.RANGE, "It has sent the rest of a blob.");
            return new Part(answer, start);
        }
        if (!answer.isSuccess()) {
            throw answer.failure();
        }
        OptionalLong length = answer.contentLength();
        if (length.isPresent() && length.getAsLong() != blob.size()) {
            throw unexpected(answer, length.getAsLong() + " bytes instead of " + blob.size());
        }
        if (start > 0) {
            connection.capabilities().isRefused(Capability.RANGE, "It always sends whole blobs.");
        }
        return new Part(answer, 0);
    }

    private void checkRange(Answer answer, long start) throws ContentException {
        Optional<ContentRange> range = ContentRange.parse(answer.headers("Content-Range"));
        boolean fits =
                range.filter(part -> part.first() == start)
                        .filter(part -> part.total().orElse(blob.size()) == blob.size())
                        .isPresent();
        if (!fits) {
            throw unexpected(answer, "another part than was asked for");
        }
    }

    private UnexpectedAnswer unexpected(Answer answer, String what) {
        return new UnexpectedAnswer(
                answer.attempt(), attempt.place() + " sends " + what + ".", null);
    }

    Attempt attempt() {
        return attempt;
    }
}
