package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestCertificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Registries with a private authority and with client certificates, and the folders that make them
 * known.
 */
class RealTlsTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();

    private final List<RequestRecord> records = new CopyOnWriteArrayList<>();

    @TempDir private Path folders;

    private Map<String, String> environment = Map.of();

    private RegistryContent open(RealRegistry registry, boolean skipsVerification) {
        ConnectionSettings settings =
                new ConnectionSettings() {
                    @Override
                    public boolean skipsTlsVerification(RegistryName name) {
                        return skipsVerification;
                    }

                    @Override
                    public List<Path> certificateFolders() {
                        return List.of(folders.resolve("absent"), folders);
                    }

                    @Override
                    public Map<String, String> environment() {
                        return environment;
                    }
                };
        return new RegistryClients(CredentialProvider.NONE, settings, records::add)
                .open(new RegistryName(registry.host()));
    }

    private void write(RealRegistry registry, String file, String content) throws IOException {
        Path folder = Files.createDirectories(folders.resolve(registry.host()));
        Files.writeString(folder.resolve(file), content);
    }

    /** The key as older versions of openssl write it: the inner part of PKCS#8. */
    private static String olderForm(String pkcs8Pem) {
        byte[] der = Base64.getMimeDecoder().decode(pkcs8Pem.replaceAll("-----[A-Z ]+-----", ""));
        boolean curve = der.length < 300;
        byte[] key = lastOctetString(der);
        String label = curve ? "EC PRIVATE KEY" : "RSA PRIVATE KEY";
        byte[] content = curve ? withCurve(key, der) : key;
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(content), label);
    }

    private static byte[] lastOctetString(byte[] der) {
        for (int i = 0; i < der.length - 2; i++) {
            boolean here = der[i] == 4 && i + 2 + (der[i + 1] & 0xff) == der.length;
            if (here) {
                return java.util.Arrays.copyOfRange(der, i + 2, der.length);
            }
        }
        throw new IllegalArgumentException("no short key");
    }

    /** Adds the curve P-256, which PKCS#8 keeps outside. */
    private static byte[] withCurve(byte[] key, byte[] pkcs8) {
        byte[] curve = java.util.HexFormat.of().parseHex("a00a06082a8648ce3d030107");
        int publicKey = 2 + 3 + 2 + 32;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = key.length - publicKey;
        out.write(0x30);
        out.write(publicKey - 2 + curve.length + rest);
        out.write(key, 2, publicKey - 2);
        out.writeBytes(curve);
        out.write(key, publicKey, rest);
        assertThat(pkcs8).isNotEmpty();
        return out.toByteArray();
    }

    @Nested
    class PrivateAuthority {
        @RegisterExtension static final RealRegistry server = RealRegistry.tls(CERTIFICATES);

        @Test
        void saysThatTheCertificateIsNotTrusted() {
            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOfSatisfying(
                            InsecureConnection.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.UNTRUSTED_CERTIFICATE))
                    .hasMessageContaining(server.host());
        }

        @Test
        void C70_trustsTheAuthorityInTheHostsFolder() throws Exception {
            write(server, "ca.crt", CERTIFICATES.authorityPem());
            write(server, "notes.txt", "other names are ignored");

            open(server, false).ping();

            assertThat(records.getLast().url()).isEqualTo("https://" + server.host() + "/v2/");
        }

        @Test
        void C70_trustsItForNoOtherHost() throws Exception {
            Path folder = Files.createDirectories(folders.resolve("localhost:1"));
            Files.writeString(folder.resolve("ca.crt"), CERTIFICATES.authorityPem());

            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOf(InsecureConnection.class);
        }

        @Test
        void C72_trustsTheAuthoritiesOfAFileThatTheSystemNames() throws Exception {
            Path bundle =
                    Files.writeString(folders.resolve("roots.pem"), CERTIFICATES.authorityPem());
            environment = Map.of("SSL_CERT_FILE", bundle.toString());

            assertThatCode(() -> open(server, false).ping()).doesNotThrowAnyException();
        }

        @Test
        void C72_trustsTheAuthoritiesOfFoldersThatTheSystemNames() throws Exception {
            Path roots = Files.createDirectory(folders.resolve("roots"));
            Files.writeString(roots.resolve("0a1b.0"), CERTIFICATES.authorityPem());
            Files.writeString(roots.resolve("README"), "no certificate");
            environment =
                    Map.of(
                            "SSL_CERT_DIR",
                            folders.resolve("absent") + java.io.File.pathSeparator + roots);

            assertThatCode(() -> open(server, false).ping()).doesNotThrowAnyException();
        }

        @Test
        void C73_looksAtNoCertificateOfAHostForWhichTheUserAskedThat() {
            assertThatCode(() -> open(server, true).ping()).doesNotThrowAnyException();
        }

        @Test
        void C70_saysWhichFileCannotBeUsed() throws Exception {
            write(server, "ca.crt", "no certificate");

            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("ca.crt");
        }

        @Test
        void C70_saysThatACertificateNeedsItsKey() throws Exception {
            write(server, "client.cert", CERTIFICATES.clientCertificatePem());

            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("client.key");
        }

        @Test
        void C70_saysThatAKeyNeedsItsCertificate() throws Exception {
            write(server, "client.key", CERTIFICATES.clientKeyPem());

            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContaining("client.cert")
                    .hasMessageNotContaining("PRIVATE");
        }
    }

    @Nested
    class ClientCertificates {
        @RegisterExtension static final RealRegistry server = RealRegistry.mutualTls(CERTIFICATES);

        @Test
        void saysThatAClientCertificateIsWanted() throws Exception {
            write(server, "ca.crt", CERTIFICATES.authorityPem());

            assertThatThrownBy(() -> open(server, false).ping())
                    .isInstanceOfSatisfying(
                            InsecureConnection.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.CLIENT_CERTIFICATE));
        }

        @Test
        void C70_showsTheClientCertificateInTheHostsFolder() throws Exception {
            write(server, "ca.crt", CERTIFICATES.authorityPem());
            write(server, "client.cert", CERTIFICATES.clientCertificatePem());
            write(server, "client.key", CERTIFICATES.clientKeyPem());

            open(server, false).ping();

            assertThat(records.getLast().status()).hasValue(200);
        }

        @Test
        void C71_readsKeysInTheOlderForms() throws Exception {
            write(server, "ca.crt", CERTIFICATES.authorityPem());
            write(server, "client.cert", CERTIFICATES.clientCertificatePem());
            write(server, "client.key", olderForm(CERTIFICATES.clientKeyPem()));

            open(server, false).ping();

            assertThat(records.getLast().status()).hasValue(200);
        }
    }
}
