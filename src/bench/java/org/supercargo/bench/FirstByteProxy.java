package org.supercargo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a registry and notes when the first byte of an answer came. */
public final class FirstByteProxy implements AutoCloseable {
    private final String target;
    private final ServerSocket server;
    private final AtomicLong firstByte = new AtomicLong();

    public FirstByteProxy(String target) throws IOException {
        this.target = target;
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
                Thread.ofVirtual().start(() -> copy(client, upstream, false));
                Thread.ofVirtual().start(() -> copy(upstream, client, true));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answer) {
        byte[] buffer = new byte[64 << 10];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answer) {
                    firstByte.compareAndSet(0, System.nanoTime());
                }
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
