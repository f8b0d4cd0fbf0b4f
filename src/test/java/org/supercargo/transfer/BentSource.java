package org.supercargo.transfer;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.Platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.concurrent.CountDownLatch;

/** A place that gives one image, whose layers are read in another way than they should be. */
final class BentSource {
    static final Platform AMD64 = Platform.of("linux", "amd64");

    private BentSource() {}

    /** How the bytes of a layer are read. */
    @FunctionalInterface
    interface LayerStream {
        InputStream of(byte[] bytes) throws ContentException;
    }

    /** A source whose blobs of type layer are read as the function says. */
    static MemoryContent of(LayerStream bent) {
        MemoryContent place =
                new MemoryContent("source.example") {
                    @Override
                    InputStream stream(Descriptor blob, byte[] bytes) throws ContentException {
                        return blob.mediaType().equals(MediaType.OCI_LAYER_GZIP)
                                ? bent.of(bytes)
                                : super.stream(blob, bytes);
                    }
                };
        TestGraph graph = new TestGraph(place);
        graph.tagged(graph.image(AMD64, "a layer of text", "another layer of text"));
        return place;
    }

    /** A source without faults. */
    static MemoryContent good() {
        return of(ByteArrayInputStream::new);
    }

    static InputStream failing(String message) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(message);
            }
        };
    }

    /** Gives some bytes and then nothing more until its reader is interrupted. */
    static InputStream stuck(byte[] bytes, Runnable whenStuck) {
        InputStream end =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        whenStuck.run();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new InterruptedIOException();
                        }
                        return -1;
                    }
                };
        return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 10), end);
    }
}
