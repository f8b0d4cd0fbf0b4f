package org.supercargo.registry.tls;

import java.io.IOException;
import java.nio.file.Path;

/** Says which file of certificates or keys cannot be used, and why; never what is in it. */
public final class CertificateFileException extends IOException {
    CertificateFileException(Path file, String why) {
        super("The file " + file + " " + why + ".");
    }

    CertificateFileException(Path file, String why, Exception cause) {
        super("The file " + file + " " + why + ".", cause);
    }
}
