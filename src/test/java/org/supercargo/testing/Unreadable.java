package org.supercargo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What can be in the place of a file that nobody can read then, not even a user to whom no
 * permissions apply.
 */
public enum Unreadable {
    A_FOLDER {
        @Override
        void make(Path file) throws IOException {
            Files.createDirectories(file.resolve("inside"));
        }
    },
    A_LINK_TO_NOTHING {
        @Override
        void make(Path file) throws IOException {
            Files.createSymbolicLink(file, Path.of("nothing/is/here"));
        }
    },
    A_LOOP_OF_LINKS {
        @Override
        void make(Path file) throws IOException {
            Files.createSymbolicLink(file, file.getFileName());
        }
    },
    /**
     * The memory of a process has nothing at its beginning; Linux says so as a broken disk does.
     */
    A_FILE_THAT_BREAKS_OFF {
        @Override
        void make(Path file) throws IOException {
            Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
        }
    };

    abstract void make(Path file) throws IOException;

    /** Puts it into the place of a file that is not there; the folder may be missing as well. */
    public void putAt(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        make(file);
    }
}
