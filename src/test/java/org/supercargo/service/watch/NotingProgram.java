package org.supercargo.service.watch;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * A program that notes very many tags one by one, as fast as it can, once it is told that another
 * program is ready to do the same.
 */
final class NotingProgram {
    static final String READY = "ready";
    static final RepositoryName REPOSITORY =
            new RepositoryName(new RegistryName("localhost:5000"), "team/api");
    static final int TAGS = 2_000;

    private NotingProgram() {}

    /** The arguments are the folder of the journal and what the tags begin with. */
    static void main(String[] arguments) throws ContentException, IOException {
        var journal = new TagJournal(Path.of(arguments[0]), InstantSource.system());
        Optional<Digest> digest = Optional.of(Digest.sha256(new byte[] {1}));
        journal.history(REPOSITORY, new Tag("none"));
        System.out.println(READY);
        System.in.read();
        for (int i = 0; i < TAGS; i++) {
            journal.note(REPOSITORY, Map.of(new Tag(arguments[1] + i), digest));
        }
    }
}
