package org.supercargo.registry.connection;

import okhttp3.Response;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.registry.http.Answer;

import java.util.Optional;

/**
 * Reads the header {@code Docker-Content-Digest}, in which a registry says what it sends or holds.
 */
public final class ContentDigest {
    private static final String HEADER = "Docker-Content-Digest";

    private ContentDigest() {}

    /** The digest, if it is one that can be checked here. */
    public static Optional<Digest> of(Answer answer) {
        return answer.header(HEADER).flatMap(ContentDigest::parse);
    }

    /** The same, of an answer that is just coming in. */
    static Optional<Digest> of(Response response) {
        return Optional.ofNullable(response.header(HEADER)).flatMap(ContentDigest::parse);
    }

    private static Optional<Digest> parse(String text) {
        try {
            return Optional.of(Digest.parseVerifiable(text.strip()));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
