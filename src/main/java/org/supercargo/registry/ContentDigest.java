package org.supercargo.registry;

import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.registry.http.Answer;

import java.util.Optional;

/**
 * Reads the header {@code Docker-Content-Digest}, in which a registry says what it sends or holds.
 */
final class ContentDigest {
    private ContentDigest() {}

    /** The digest, if it is one that can be checked here. */
    static Optional<Digest> of(Answer answer) {
        return answer.header("Docker-Content-Digest").flatMap(ContentDigest::parse);
    }

    private static Optional<Digest> parse(String text) {
        try {
            return Optional.of(Digest.parseVerifiable(text.strip()));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
