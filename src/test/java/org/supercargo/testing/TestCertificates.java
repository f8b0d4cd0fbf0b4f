package org.supercargo.testing;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.net.ssl.SSLContext;

/** Throw-away certificates: an authority of its own, a server on this machine and a client. */
public final class TestCertificates {
    private final HeldCertificate authority =
            new HeldCertificate.Builder()
                    .commonName("Supercargo test authority")
                    .certificateAuthority(0)
                    .build();
    private final HeldCertificate server =
            leaf("localhost")
                    .addSubjectAlternativeName("localhost")
                    .addSubjectAlternativeName("127.0.0.1")
                    .build();
    private final HeldCertificate client = leaf("test client").build();

    private HeldCertificate.Builder leaf(String name) {
        return new HeldCertificate.Builder().commonName(name).signedBy(authority);
    }

    /** The authority's certificate, PEM: what a user puts into {@code ca.crt}. */
    public String authorityPem() {
        return authority.certificatePem();
    }

    /** The client's certificate, PEM: {@code client.cert}. */
    public String clientCertificatePem() {
        return client.certificatePem();
    }

    /** The client's private key, PKCS #8 in PEM: {@code client.key}. */
    public String clientKeyPem() {
        return client.privateKeyPkcs8Pem();
    }

    /** A certificate for a purpose of its own, signed by the authority. */
    HeldCertificate issue(String name) {
        return leaf(name).build();
    }

    /** Writes the server's certificate with its authority's, and its key beside it. */
    Path writeServerChain(Path folder) throws IOException {
        Files.writeString(folder.resolve("server.key"), server.privateKeyPkcs8Pem());
        return Files.writeString(
                folder.resolve("server.crt"), server.certificatePem() + authority.certificatePem());
    }

    /** A context that trusts the authority and can show the client's certificate. */
    public SSLContext clientContext() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .heldCertificate(client)
                .build()
                .sslContext();
    }
}
