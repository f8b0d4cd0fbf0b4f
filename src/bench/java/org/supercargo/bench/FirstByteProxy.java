package org.supercargo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * Stands between a client and a registry and notes when the first byte of the answer to one request
 * came, whatever else goes on.
 */
public final class FirstByteProxy implements AutoCloseable {
    private final String target;
    private final byte[] request;
    private final ServerSocket server;
    private final AtomicLong firstByte = new AtomicLong();

    /**
     * @param target the registry, as host and port
     * @param request how the request begins whose answers count
     */
    public FirstByteProxy(String target, String request) throws IOException {
        this.target = target;
        this.request = request.getBytes(StandardCharsets.US_ASCII);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public String host() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Notes the next answer. */
    public void arm() {
        firstByte.set(0);
    }

    /** When the answer began, by {@link System#nanoTime}. */
    public long firstByteNanos() {
        return firstByte.get();
    }

    private void accept() {
        String[] address = target.split(":");
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                Socket upstream = new Socket(address[0], Integer.parseInt(address[1]));
                var counts = new AtomicBoolean();
                Thread.ofVirtual().start(() -> copy(client, upstream, this::noteRequest, counts));
                Thread.ofVirtual().start(() -> copy(upstream, client, this::noteAnswer, counts));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A client sends a request at once and waits for its answer. */
    private void noteRequest(byte[] sent, AtomicBoolean counts) {
        counts.set(Arrays.mismatch(request, sent) == request.length);
    }

    private void noteAnswer(byte[] received, AtomicBoolean counts) {
        if (counts.get()) {
            firstByte.compareAndSet(0, System.nanoTime());
        }
    }

    private static void copy(
            Socket from, Socket to, BiConsumer<byte[], AtomicBoolean> note, AtomicBoolean counts) {
        byte[] buffer = new byte[64 << 10];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                note.accept(buffer, counts);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side closed the connection, which ends it.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
