package org.supercargo.registry.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of certificates or of a private key, in PEM form (RFC 7468). */
final class PemFile {
    private static final int MAX_BYTES = 4 << 20;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*+)-----END \\1-----");

    private final Path file;

    PemFile(Path file) {
        this.file = file;
    }

    private record Block(String label, byte[] der) {}

    /**
     * All certificates in the file.
     *
     * @throws IOException if it cannot be read or holds none
     */
    List<X509Certificate> certificates() throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks()) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(certificate(block.der()));
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateFileException(file, "holds no certificate");
        }
        return certificates;
    }

    private X509Certificate certificate(byte[] der) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new CertificateFileException(file, "holds a certificate that cannot be read", e);
        }
    }

    /**
     * The private key in the file.
     *
     * @throws IOException if it cannot be read, holds none, or the key has a password
     */
    PrivateKey privateKey() throws IOException {
        for (Block block : blocks()) {
            if (block.label().endsWith("PRIVATE KEY")) {
                return privateKey(block);
            }
        }
        throw new CertificateFileException(file, "holds no private key");
    }

    private PrivateKey privateKey(Block block) throws IOException {
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> KeyForm.ofPkcs8(block.der());
                case "RSA PRIVATE KEY" -> KeyForm.ofPkcs1(block.der());
                case "EC PRIVATE KEY" -> KeyForm.ofSec1(block.der());
                default -> throw new CertificateFileException(file, "holds a key with a password");
            };
        } catch (GeneralSecurityException e) {
            throw new CertificateFileException(file, "holds a key that cannot be read", e);
        }
    }

    private List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text());
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), decoded(matcher.group(2))));
        }
        return blocks;
    }

    private String text() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new CertificateFileException(file, "is too large");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (FileSystemException e) {
            throw new CertificateFileException(file, "cannot be read", e);
        }
    }

    private byte[] decoded(String base64) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new CertificateFileException(file, "is damaged", e);
        }
    }
}
