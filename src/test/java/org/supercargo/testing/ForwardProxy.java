package org.supercargo.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A forward proxy for plain requests and tunnels (RFC 9110, sections 3.7 and 9.3.6). It knows the
 * way to hosts that only it can resolve, and may want a sign-in. Plain requests have no body and
 * are one to a connection.
 */
public final class ForwardProxy implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: ([0-9]+)");

    private final ServerSocket server;
    private final Map<String, Integer> ports;
    private final Optional<String> signIn;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * @param ports the port of this machine at which each {@code host:port} answers
     * @param signIn the {@code user:password} that it wants; empty if it is open to all
     */
    public ForwardProxy(Map<String, Integer> ports, Optional<String> signIn) throws IOException {
        this.ports = Map.copyOf(ports);
        this.signIn = signIn.map(ForwardProxy::basic);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("forward proxy").start(this::acceptAll);
    }

    private static String basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** What stands in {@code HTTP_PROXY} for it. */
    public String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** The first lines of the requests that came, refused ones too. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Optional<String> head = readHead(client.getInputStream());
            while (head.isPresent() && !answer(head.get(), client)) {
                head = readHead(client.getInputStream());
            }
        } catch (IOException e) {
            requests.add("broken: " + e.getClass().getSimpleName());
        }
    }

    /** Answers one request; true if the connection is used up. */
    private boolean answer(String head, Socket client) throws IOException {
        String[] line = head.substring(0, head.indexOf('\r')).split(" ");
        requests.add(line[0] + " " + line[1]);
        boolean refused =
                signIn.filter(wanted -> !head.contains("Proxy-Authorization: " + wanted))
                        .isPresent();
        if (refused) {
            write(
                    client,
                    "HTTP/1.1 407 Proxy Authentication Required\r\n"
                            + "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"
                            + "Content-Length: 0\r\n\r\n");
            return false;
        }
        if (line[0].equals("CONNECT")) {
            tunnel(line[1], client);
        } else {
            forward(line, head, client);
        }
        return true;
    }

    private void tunnel(String target, Socket client) throws IOException {
        try (Socket host = connect(target)) {
            write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            pump(client, host);
        }
    }

    private void forward(String[] line, String head, Socket client) throws IOException {
        URI target = URI.create(line[1]);
        String hostAndPort =
                target.getHost() + ":" + (target.getPort() < 0 ? 80 : target.getPort());
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String own = line[0] + " " + target.getRawPath() + query + " " + line[2];
        String rest =
                head.substring(head.indexOf('\r'))
                        .replaceFirst("(?i)\r\nProxy-Authorization: [^\r]*", "");
        try (Socket host = connect(hostAndPort)) {
            write(host, own + rest);
            InputStream answer = host.getInputStream();
            String answerHead =
                    readHead(answer).orElseThrow(() -> new SocketException("no answer"));
            write(client, answerHead.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            client.getOutputStream().write(answer.readNBytes(length(answerHead)));
        }
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private Socket connect(String hostAndPort) throws IOException {
        Integer port = ports.get(hostAndPort);
        if (port == null) {
            throw new SocketException("no way to " + hostAndPort);
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void pump(Socket client, Socket host) throws IOException {
        Thread upwards = Thread.ofVirtual().start(() -> copy(client, host));
        host.getInputStream().transferTo(client.getOutputStream());
        client.shutdownOutput();
        upwards.interrupt();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            close(to); // the other end is gone, too
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads to the empty line; empty at the end of the connection. */
    private static Optional<String> readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
