package org.supercargo.sample.content;

import com.github.luben.zstd.Zstd;

import org.supercargo.oci.Digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
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
        try (FastGzip gzip = new FastGzip(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return compressed.toByteArray();
    }

    /** Compresses lightly: the content is made while somebody waits for the first window. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
