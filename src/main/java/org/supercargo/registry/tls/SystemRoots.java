package org.supercargo.registry.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The authorities that this computer trusts: those of the Java platform and those that its owner
 * added to the operating system. Sources that are absent or unreadable are passed over.
 */
final class SystemRoots {
    private static final List<String> OS_STORES =
            List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore");
    private static final List<Path> BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"));

    private final Map<String, String> environment;

    /**
     * @param environment whose {@code SSL_CERT_FILE} and {@code SSL_CERT_DIR} are respected
     */
    SystemRoots(Map<String, String> environment) {
        this.environment = environment;
    }

    Set<X509Certificate> load() {
        Set<X509Certificate> roots = new LinkedHashSet<>(platform());
        OS_STORES.forEach(type -> roots.addAll(store(type)));
        files().forEach(file -> roots.addAll(bundle(file)));
        return roots;
    }

    private static List<X509Certificate> platform() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .flatMap(
                            manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform has no trust store", e);
        }
    }

    private static List<X509Certificate> store(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            List<X509Certificate> certificates = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate x509
                        && store.isCertificateEntry(alias)) {
                    certificates.add(x509);
                }
            }
            return certificates;
        } catch (GeneralSecurityException | IOException e) {
            return List.of(); // another operating system's store
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        String file = environment.get("SSL_CERT_FILE");
        if (file != null && !file.isBlank()) {
            files.add(Path.of(file));
        } else {
            BUNDLES.stream().filter(Files::isReadable).findFirst().ifPresent(files::add);
        }
        String folders = environment.getOrDefault("SSL_CERT_DIR", "");
        for (String folder : folders.split(java.io.File.pathSeparator)) {
            if (!folder.isBlank()) {
                files.addAll(list(Path.of(folder)));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            return List.of(); // as every other program does with a folder that is not there
        }
    }

    private static List<X509Certificate> bundle(Path file) {
        try {
            return new PemFile(file).certificates();
        } catch (IOException e) {
            return List.of(); // such folders hold other files too
        }
    }
}
