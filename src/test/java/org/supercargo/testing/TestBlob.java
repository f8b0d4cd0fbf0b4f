package org.supercargo.testing;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes with a media type. */
public record TestBlob(String mediaType, byte[] bytes) {
    /** A gzip layer with one file; the same arguments give the same bytes. */
    public static TestBlob layer(String path, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var entry = new TarArchiveEntry(path);
            entry.setSize(content.length);
            entry.setModTime(0);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestBlob("application/vnd.oci.image.layer.v1.tar+gzip", bytes.toByteArray());
    }

    /** A text. */
    public static TestBlob json(String mediaType, String json) {
        return new TestBlob(mediaType, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest as registries write it, {@code sha256:…}. */
    public String digest() {
        return digest(bytes);
    }

    /** The digest of the tar archive in a gzip layer, which is the layer's name in a config. */
    String diffId() {
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return digest(tar.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A descriptor of this content, as JSON without its closing brace. */
    String openDescriptor() {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d"
                .formatted(mediaType, digest(), bytes.length);
    }

    String descriptor() {
        return openDescriptor() + "}";
    }
}
