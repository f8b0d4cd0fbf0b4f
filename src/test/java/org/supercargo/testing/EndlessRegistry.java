package org.supercargo.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A registry whose lists have ever more pages, each with one new name. It sends each answer in one
 * piece, which makes many pages quick.
 */
public final class EndlessRegistry implements AutoCloseable {
    private static final byte[] NOTHING =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final AtomicInteger pages = new AtomicInteger();

    private EndlessRegistry() throws IOException {
        Thread.ofVirtual().name("endless registry").start(this::accept);
    }

    public static EndlessRegistry start() throws IOException {
        return new EndlessRegistry();
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (SocketException e) {
            // It was closed, which is how it ends.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket client) {
        try (client) {
            var requests =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII));
            boolean head = false;
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                head |= line.startsWith("HEAD ");
                if (line.isEmpty()) {
                    client.getOutputStream().write(head ? NOTHING : page(pages.getAndIncrement()));
                    head = false;
                }
            }
        } catch (IOException e) {
            // The client has gone, or speaks TLS.
        }
    }

    private static byte[] page(int number) {
        String body = "{\"tags\":[\"t%1$d\"],\"repositories\":[\"r%1$d\"]}".formatted(number);
        String head =
                """
                HTTP/1.1 200 OK
                Content-Type: application/json
                Link: <?page=%d>; rel="next"
                Content-Length: %d

                """;
        return (head.formatted(number, body.length()).replace("\n", "\r\n") + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
