package org.supercargo.credential.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Replaces a file that only its owner may read: it is written beside its place and moved. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /**
     * Replaces the file, or what the link at its place points to; a file that was there keeps its
     * rights, a new one gets 0600, and new folders get 0700.
     */
    static void replace(Path path, byte[] content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path folder = target.getParent();
        boolean posix = createFolder(folder);
        Set<PosixFilePermission> rights =
                posix && Files.exists(target) ? Files.getPosixFilePermissions(target) : OWNER_ONLY;
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            Files.write(beside, content);
            if (posix) {
                Files.setPosixFilePermissions(beside, rights);
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static boolean createFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createDirectories(folder, rights);
        return posix;
    }
}
