package org.supercargo.testing;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The ways in which what answers at an address can be wrong, for window and command line alike. */
public enum BrokenRegistry {
    UNRESOLVABLE {
        @Override
        public Started start() {
            return new Started("no-such-host.invalid", () -> {});
        }
    },
    REFUSING {
        @Override
        public Started start() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                return new Started("127.0.0.1:" + socket.getLocalPort(), () -> {});
            }
        }
    },
    /** It has a name for which plain http is not used unasked. */
    PLAIN_HTTP {
        @Override
        public Started start() throws IOException {
            var server = new PlainServer();
            return new Started("0.0.0.0:" + server.port(), server::close);
        }
    },
    HTML {
        @Override
        public Started start() throws IOException {
            return answering(
                    request ->
                            status(200)
                                    .setHeader("Content-Type", "text/html")
                                    .body("<html><body>Welcome to the proxy</body></html>"));
        }
    },
    SIGN_IN {
        @Override
        public Started start() throws IOException {
            return answering(
                    request ->
                            error(401, "UNAUTHORIZED")
                                    .setHeader("WWW-Authenticate", "Basic realm=\"registry\""));
        }
    },
    MISSING {
        @Override
        public Started start() throws IOException {
            return answering(request -> error(404, "NAME_UNKNOWN"));
        }
    },
    RATE_LIMITED {
        @Override
        public Started start() throws IOException {
            return answering(
                    request -> error(429, "TOOMANYREQUESTS").setHeader("Retry-After", LONG));
        }
    },
    FAILING {
        @Override
        public Started start() throws IOException {
            return answering(request -> error(500, "UNKNOWN").setHeader("Retry-After", LONG));
        }
    },
    CUTTING {
        @Override
        public Started start() throws IOException {
            String half = "{\"tags\":[\"" + "x".repeat(100_000);
            return answering(request -> json(half).onResponseBody(new SocketEffect.CloseSocket()));
        }
    },
    /** It lists one tag, and sends other bytes than those of the digest that it names. */
    LYING {
        @Override
        public Started start() throws IOException {
            return answering(
                    request ->
                            switch (request.getUrl().encodedPath()) {
                                case "/v2/_catalog" -> json("{\"repositories\":[\"team/api\"]}");
                                case "/v2/team/api/tags/list" -> json("{\"tags\":[\"1.0\"]}");
                                case "/v2/" -> json("{}");
                                default -> exchanged();
                            });
        }
    };

    /** It would tell at length of each greeting in TLS that it cannot read. */
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    static {
        SERVER_LOG.setLevel(Level.OFF);
    }

    /** Nobody waits for so long, so a client gives up at once. */
    private static final String LONG = "3600";

    public abstract Started start() throws IOException;

    /**
     * One that answers until it is closed.
     *
     * @param host its {@code host[:port]}
     */
    public record Started(String host, Runnable stopper) implements AutoCloseable {
        @Override
        public void close() {
            stopper.run();
        }
    }

    static Started answering(Function<RecordedRequest, MockResponse.Builder> answers)
            throws IOException {
        var server = new MockWebServer();
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        MockResponse answer = answers.apply(request).build();
                        return request.getMethod().equals("HEAD") ? bodiless(answer) : answer;
                    }
                });
        server.start();
        return new Started("127.0.0.1:" + server.getPort(), server::close);
    }

    private static MockResponse bodiless(MockResponse answer) {
        String length = answer.getHeaders().get("Content-Length");
        return answer.newBuilder().body("").setHeader("Content-Length", length).build();
    }

    private static MockResponse.Builder status(int status) {
        return new MockResponse.Builder().code(status);
    }

    static MockResponse.Builder json(String body) {
        return status(200).setHeader("Content-Type", "application/json").body(body);
    }

    static MockResponse.Builder error(int status, String code) {
        return json("{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"so it is\"}]}")
                .code(status);
    }

    private static MockResponse.Builder exchanged() {
        TestBlob sent = TestManifest.image("amd64", "sent").document();
        return json(new String(sent.bytes()))
                .setHeader("Content-Type", sent.mediaType())
                .setHeader("Docker-Content-Digest", TestManifest.image("amd64", "meant").digest());
    }
}
