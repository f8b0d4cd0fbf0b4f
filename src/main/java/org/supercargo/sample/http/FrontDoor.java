package org.supercargo.sample.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Takes the connections and turns those away that begin with TLS, as docker, podman and skopeo do
 * to see whether a registry has it. The JDK's server would let them wait until they give up.
 */
public final class FrontDoor implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int LAST_WORDS_MILLIS = 1000;
    private static final byte[] PLAIN_HTTP_ONLY =
            "HTTP/1.0 400 Bad Request\r\n\r\nThis registry speaks plain HTTP.\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door = new ServerSocket();

    /**
     * @param address where connections are taken; port 0 is a free one
     * @throws IOException if the port cannot be opened
     */
    public FrontDoor(InetSocketAddress address) throws IOException {
        door.bind(address);
    }

    /** Begins to pass connections on to the server. */
    public void open(InetSocketAddress server) {
        Thread.ofVirtual().name("sample-registry-door").start(() -> welcome(server));
    }

    public int port() {
        return door.getLocalPort();
    }

    private void welcome(InetSocketAddress server) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> serve(client, server));
            } catch (IOException e) {
                // the door was closed, or this one client was gone before it came in
            }
        }
    }

    private static void serve(Socket client, InetSocketAddress server) {
        try (client) {
            client.setTcpNoDelay(true);
            int first = client.getInputStream().read();
            if (first == TLS_HANDSHAKE) {
                turnAway(client);
            } else if (first >= 0) {
                passOn(first, client, server);
            }
        } catch (IOException e) {
            // the connection is over, which both its ends know already
        }
    }

    private static void turnAway(Socket client) throws IOException {
        client.getOutputStream().write(PLAIN_HTTP_ONLY);
        client.shutdownOutput();
        // closing with something unread would take the answer back
        client.setSoTimeout(LAST_WORDS_MILLIS);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void passOn(int first, Socket client, InetSocketAddress server)
            throws IOException {
        try (Socket inside = new Socket(server.getAddress(), server.getPort())) {
            inside.setTcpNoDelay(true);
            inside.getOutputStream().write(first);
            Thread.startVirtualThread(() -> passRequests(client, inside));
            inside.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void passRequests(Socket client, Socket inside) {
        try {
            InputStream requests = client.getInputStream();
            requests.transferTo(inside.getOutputStream());
            inside.shutdownOutput();
        } catch (IOException e) {
            // closed by the thread that passes the replies on
        }
    }

    /** Takes no more connections; those that are there end with their server. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a listening socket has nothing left to write", e);
        }
    }
}
