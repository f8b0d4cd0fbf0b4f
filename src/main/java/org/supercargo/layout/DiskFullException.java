package org.supercargo.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that a write failed and that the disk has no space left; Java has no type for it. */
final class DiskFullException extends IOException {
    /** A disk with less free than this is full: a buffer does not fit. */
    private static final long FULL = 64 << 10;

    private DiskFullException(IOException cause) {
        super(cause);
    }

    /** The failure of a write to the folder, told apart while what was written is still there. */
    static IOException orSelf(IOException failure, Path folder) throws IOException {
        boolean full = Files.getFileStore(folder).getUsableSpace() < FULL;
        return full ? new DiskFullException(failure) : failure;
    }
}
