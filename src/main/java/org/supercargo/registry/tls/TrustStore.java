package org.supercargo.registry.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows for each host whom to trust: the computer's authorities, and those of the host's {@code
 * certs.d} folder.
 */
public final class TrustStore {
    private final List<Path> folders;
    private final SystemRoots system;
    private Optional<Set<X509Certificate>> roots = Optional.empty();
    private Optional<Tls> common = Optional.empty();

    /**
     * @param folders the {@code certs.d} folders, in the order in which they are looked through
     * @param environment the process's environment variables
     */
    public TrustStore(List<Path> folders, Map<String, String> environment) {
        this.folders = List.copyOf(folders);
        this.system = new SystemRoots(environment);
    }

    /**
     * How connections to a host are made safe; reads the host's folder each time.
     *
     * @param host {@code host[:port]}, as its folder is called
     * @param verified whether its certificate is looked at
     * @throws CertificateFileException if a file in its folder cannot be used
     */
    public Tls forHost(String host, boolean verified) throws IOException {
        CertificateFolder folder = CertificateFolder.readFirst(candidates(host));
        if (!verified) {
            return TlsFactory.unverified(folder);
        }
        return folder.isEmpty() ? common() : TlsFactory.of(roots(), folder);
    }

    private List<Path> candidates(String host) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        String name = windows ? host.replace(":", "") : host;
        return folders.stream().map(folder -> folder.resolve(name)).toList();
    }

    private synchronized Tls common() {
        if (common.isEmpty()) {
            common = Optional.of(TlsFactory.of(roots(), CertificateFolder.NONE));
        }
        return common.get();
    }

    private synchronized Set<X509Certificate> roots() {
        if (roots.isEmpty()) {
            roots = Optional.of(system.load());
        }
        return roots.get();
    }
}
