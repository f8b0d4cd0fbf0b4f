package org.supercargo.registry.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the {@code certs.d} folder of one host says, in docker's form: {@code *.crt} are authorities
 * to trust, {@code *.cert} with {@code *.key} are client certificates.
 */
record CertificateFolder(List<X509Certificate> authorities, List<Identity> identities) {
    static final CertificateFolder NONE = new CertificateFolder(List.of(), List.of());

    private static final String AUTHORITY = ".crt";
    private static final String CERTIFICATE = ".cert";
    private static final String KEY = ".key";

    /** A client certificate with its chain and key. Its text form shows neither. */
    record Identity(List<X509Certificate> chain, PrivateKey key) {
        @Override
        public String toString() {
            return "a client certificate";
        }
    }

    boolean isEmpty() {
        return authorities.isEmpty() && identities.isEmpty();
    }

    /**
     * Reads the first folder of these that exists.
     *
     * @throws IOException if a file cannot be used, or a certificate or key is alone
     */
    static CertificateFolder readFirst(List<Path> folders) throws IOException {
        Optional<Path> first = folders.stream().filter(Files::isDirectory).findFirst();
        return first.isEmpty() ? NONE : read(first.get());
    }

    private static CertificateFolder read(Path folder) throws IOException {
        List<X509Certificate> authorities = new ArrayList<>();
        List<Identity> identities = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(AUTHORITY)) {
                authorities.addAll(new PemFile(file).certificates());
            } else if (name.endsWith(CERTIFICATE)) {
                Path key = partner(file, CERTIFICATE, KEY);
                identities.add(
                        new Identity(
                                new PemFile(file).certificates(), new PemFile(key).privateKey()));
            } else if (name.endsWith(KEY)) {
                partner(file, KEY, CERTIFICATE);
            }
        }
        return new CertificateFolder(List.copyOf(authorities), List.copyOf(identities));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path partner(Path file, String ending, String other) throws IOException {
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - ending.length());
        Path partner = file.resolveSibling(base + other);
        if (!Files.isRegularFile(partner)) {
            throw new CertificateFileException(file, "needs " + base + other + " beside it");
        }
        return partner;
    }
}
