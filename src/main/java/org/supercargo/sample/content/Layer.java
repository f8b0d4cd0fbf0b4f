package org.supercargo.sample.content;

import com.github.luben.zstd.Zstd;

import org.supercargo.oci.Digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A layer of an image.
 *
 * @param blob the compressed archive
 * @param diffId the digest of the archive before it was compressed
 */
record Layer(Compression compression, byte[] blob, Digest diffId) {
    /** How a layer is compressed. */
    enum Compression {
        GZIP,
        ZSTD
    }

    private static final int ZSTD_LEVEL = 3;

    static Layer gzip(TarBuilder tar) {
        byte[] archive = tar.bytes();
        return new Layer(Compression.GZIP, gzip(archive), Digest.sha256(archive));
    }

    static Layer zstd(TarBuilder tar) {
        byte[] archive = tar.bytes();
        byte[] blob = Zstd.compress(archive, ZSTD_LEVEL);
        return new Layer(Compression.ZSTD, blob, Digest.sha256(archive));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return compressed.toByteArray();
    }
}
