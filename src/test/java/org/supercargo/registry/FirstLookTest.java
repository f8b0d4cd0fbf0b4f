package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;

import com.sun.net.httpserver.HttpServer;

import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** How a registry is found, and what is said where none answers. */
class FirstLookTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private static void list(RegistryName name, ConnectionSettings settings)
            throws ContentException {
        var clients =
                ScriptedRegistry.clients(CredentialProvider.NONE, settings, RequestObserver.NONE);
        tags(repository(clients.open(name), "team/api"));
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        RegistryName nowhere = new RegistryName("nowhere.invalid");

        assertThatThrownBy(() -> list(nowhere, ConnectionSettings.DEFAULT))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("there is no host nowhere.invalid");
    }

    @Test
    void saysThatTheHostRefuses() throws Exception {
        RegistryName closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = new RegistryName("localhost:" + socket.getLocalPort());
        }

        assertThatThrownBy(() -> list(closed, ConnectionSettings.DEFAULT))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining(closed + " refuses the connection");
    }

    private static final class HttpsOnly implements ConnectionSettings {
        @Override
        public Protocol protocol(RegistryName registry) {
            return Protocol.HTTPS;
        }
    }

    @Test
    void C51_saysThatAHostSpeaksPlainHttpOnly() throws Exception {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerInPlainWords(plain));
            RegistryName name = new RegistryName("localhost:" + plain.getLocalPort());

            assertThatThrownBy(() -> list(name, new HttpsOnly()))
                    .isInstanceOfSatisfying(
                            InsecureConnection.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.PLAIN_HTTP))
                    .hasMessageContaining(name + " speaks plain http, not https");
        }
    }

    /** As most servers of plain http answer to a greeting in TLS. */
    private static void answerInPlainWords(ServerSocket server) {
        try (Socket socket = server.accept()) {
            byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(answer);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void C51_fallsBackToPlainHttpOnThisComputerByItself() throws Exception {
        server.on("GET " + TAGS, json("{\"tags\":[]}"));

        list(server.name(), ConnectionSettings.DEFAULT);

        assertThat(server.requests(TAGS)).hasSize(1);
    }

    @Test
    void C51_saysWhatARegistryAnswersThatKeepsSilentToHttps() throws Exception {
        HttpServer silent = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        silent.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(500, -1);
                    exchange.close();
                });
        silent.start();
        try {
            RegistryName name = new RegistryName("127.0.0.1:" + silent.getAddress().getPort());

            assertThatThrownBy(() -> list(name, ConnectionSettings.DEFAULT))
                    .isInstanceOf(ServerFailure.class);
        } finally {
            silent.stop(0);
        }
    }

    @Test
    void C4_asksAgainAfterAFailedFirstLook() throws Exception {
        server.on("GET " + TAGS, json("{\"tags\":[]}"))
                .inTurn(
                        "GET /v2/",
                        status(200).onResponseStart(new SocketEffect.CloseSocket()),
                        status(200));
        RegistryClients clients =
                ScriptedRegistry.clients(
                        CredentialProvider.NONE,
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE);
        var repository = ScriptedRegistry.repository(clients.open(server.name()), "team/api");
        assertThatThrownBy(() -> repository.listTags(_ -> true)).isInstanceOf(Unreachable.class);

        assertThat(repository.listTags(_ -> true).isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 405})
    void C1_letsTheRealRequestDecideWhateverTheFirstLookAnswers(int status) throws Exception {
        server.on("GET /v2/", status(status)).on("GET " + TAGS, json("{\"tags\":[]}"));

        tags(server.repository("team/api"));

        assertThat(server.requests()).containsExactly("GET " + TAGS + "?n=1000");
    }

    @Test
    void C51_I14_saysWhatHelpsWhereAHostKeepsSilentToHttps() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            RegistryName name = new RegistryName("localhost:" + silent.getLocalPort());

            assertThatThrownBy(() -> list(name, new HttpsOnly()))
                    .isInstanceOfSatisfying(
                            InsecureConnection.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(Problem.PLAIN_HTTP);
                                assertThat(e.remedy()).contains("allow plain http");
                            })
                    .hasMessageContaining(name + " keeps silent to https");
        }
    }
}
