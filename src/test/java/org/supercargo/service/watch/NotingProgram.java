package org.supercargo.service.watch;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A program that notes very many tags, as many as it can at a time, while another does the same.
 */
final class NotingProgram {
    static final RepositoryName REPOSITORY =
            new RepositoryName(new RegistryName("localhost:5000"), "team/api");
    static final int TAGS = 60 * 300;
    private static final int AT_ONCE = 300;

    private NotingProgram() {}

    /** The arguments are the folder of the journal and what the tags begin with. */
    public static void main(String[] arguments) throws ContentException {
        var journal = new TagJournal(Path.of(arguments[0]), InstantSource.system());
        for (int first = 0; first < TAGS; first += AT_ONCE) {
            Map<Tag, Optional<Digest>> seen = new HashMap<>();
            for (int i = first; i < first + AT_ONCE; i++) {
                String name = arguments[1] + i;
                Digest digest = Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
                seen.put(new Tag(name), Optional.of(digest));
            }
            journal.note(REPOSITORY, seen);
        }
    }
}
