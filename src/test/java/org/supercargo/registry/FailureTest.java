package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;

import com.sun.net.httpserver.HttpServer;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.InsecureConnection;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.content.ContentException.RateLimited;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong between here and a registry, and in how many tries it may. */
class FailureTest {
    private static final String TAGS = "/v2/team/api/tags/list";

    private final List<Duration> pauses = new ArrayList<>();
    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void list() throws ContentException {
        list(server.name(), new ScriptedRegistry.PlainHttp());
    }

    private void list(RegistryName name, ConnectionSettings settings) throws ContentException {
        RegistryClients clients =
                new RegistryClients(
                        CredentialProvider.NONE, settings, RequestObserver.NONE, pauses::add);
        ScriptedRegistry.repository(clients.open(name), "team/api").listTags(_ -> true);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 502, 503, 504})
    void I11_triesAPassingFailureThreeTimesAgain(int status) {
        server.on("GET " + TAGS, status(status));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.class);
        assertThat(server.requests(TAGS)).hasSize(4);
        assertThat(pauses).hasSize(3).isSorted();
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
    }

    @Test
    void I11_goesOnWhenTheRegistryRecovers() throws Exception {
        server.inTurn("GET " + TAGS, status(502), status(503), json("{\"tags\":[]}"));

        list();

        assertThat(server.requests(TAGS)).hasSize(3);
    }

    @Test
    void I11_triesAgainWhereTheConnectionBreaksBeforeAnAnswer() throws Exception {
        server.inTurn(
                "GET " + TAGS,
                status(200).onResponseStart(new SocketEffect.CloseSocket()),
                json("{\"tags\":[]}"));

        list();

        assertThat(server.requests(TAGS)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 406, 409, 412, 413, 415, 416})
    void I12_triesNoRefusalAgain(int status) {
        server.on("GET " + TAGS, status(status));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.class);
        assertThat(server.requests(TAGS)).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408", "503"})
    void C82_I15_countsNoRetriesButItsOwn(int status) {
        server.on("GET " + TAGS, status(status).addHeader("Retry-After", "0"));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.class);
        assertThat(server.requests(TAGS)).hasSize(4);
    }

    @Test
    void C82b_survivesAnEndlessRetryAfter() {
        server.on("GET " + TAGS, status(503).addHeader("Retry-After", "99999999999"));

        assertThatThrownBy(this::list).isInstanceOf(ServerFailure.class);
        assertThat(server.requests(TAGS)).hasSize(1);
    }

    @Test
    void I3_waitsAsLongAsItIsAskedTo() throws Exception {
        server.inTurn(
                "GET " + TAGS, status(429).addHeader("Retry-After", "3"), json("{\"tags\":[]}"));

        list();

        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void I3_tellsOfALongWaitInsteadOfSleeping() {
        server.on("GET " + TAGS, status(429).addHeader("Retry-After", "3600"));

        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"code\":\"TOOMANYREQUESTS\",\"message\":\"slow down\"}]}",
                "{\"message\":\"toomanyrequests: slow down\"}",
                "{\"detail\":\"Rate limit exceeded\"}",
                "slow down",
                "<html>slow down</html>",
                ""
            })
    void I2_knowsARateLimitInEveryForm(String body) {
        server.on("GET " + TAGS, status(429).body(body));

        assertThatThrownBy(this::list)
                .isInstanceOf(RateLimited.class)
                .hasMessageContaining(server.host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[]}",
                "{\"errors\":null}",
                "{\"errors\":[null,7,{\"detail\":{\"a\":[1]}}]}",
                "{\"error\":\"x\"}",
                "{\"details\":\"x\"}",
                "[1,2",
                "\u0000\u0001",
                "plain text",
                ""
            })
    void I20_readsEveryErrorBodyWithoutFailing(String body) {
        server.on("GET " + TAGS, status(404).body(body));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void I20_saysWhatTheRegistrySays() {
        server.on("GET " + TAGS, error(403, "DENIED"));

        assertThatThrownBy(this::list)
                .isInstanceOfSatisfying(
                        ContentException.Denied.class,
                        e -> {
                            assertThat(e.attempt().hasCode("denied")).isTrue();
                            assertThat(e.attempt().status()).hasValue(403);
                            assertThat(e.attempt().repository()).contains("team/api");
                        })
                .hasMessageContaining("it says DENIED");
    }

    @Test
    void I20_readsNoEndlessErrorBody() {
        server.on("GET " + TAGS, status(400).body("x".repeat(2 << 20)));

        assertThatThrownBy(this::list)
                .isInstanceOf(ContentException.Rejected.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(4000));
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN", "NOT_FOUND"})
    void I22_takesA404OfAnyCodeForAbsence(String code) {
        server.on("GET " + TAGS, error(404, code));

        assertThatThrownBy(this::list).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        RegistryName nowhere = new RegistryName("nowhere.invalid");

        assertThatThrownBy(() -> list(nowhere, ConnectionSettings.DEFAULT))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("there is no host nowhere.invalid");
        assertThat(pauses).isEmpty();
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

    @Test
    void C51_saysThatAHostSpeaksPlainHttpOnly() throws Exception {
        ConnectionSettings httpsOnly =
                new ConnectionSettings() {
                    @Override
                    public Protocol protocol(RegistryName registry) {
                        return Protocol.HTTPS;
                    }
                };
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerInPlainWords(plain));
            RegistryName name = new RegistryName("localhost:" + plain.getLocalPort());

            assertThatThrownBy(() -> list(name, httpsOnly))
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
    void I13_sendsFiveRequestsAtOnceAndNoMore() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch five = new CountDownLatch(5);
        server.on(
                "GET " + TAGS,
                _ -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    five.countDown();
                    awaitQuietly(five);
                    running.decrementAndGet();
                    return json("{\"tags\":[]}");
                });
        var repository = server.repository("team/api");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> listing = () -> repository.listTags(_ -> true).isComplete();
            for (var result : threads.invokeAll(Collections.nCopies(15, listing))) {
                assertThat(result.get()).isTrue();
            }
        }

        assertThat(most).hasValue(5);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    @Test
    void saysThatTheAnswerWasCutShort() {
        MockResponse.Builder cut =
                json("{\"tags\":[\"" + "x".repeat(100_000) + "\"]}")
                        .onResponseBody(new SocketEffect.CloseSocket());
        server.on("GET " + TAGS, cut);

        assertThatThrownBy(this::list)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining(server.host() + " sent only a part of its answer");
    }

    @Test
    void C1_pingSaysThatNoRegistryAnswers() {
        server.on("GET /v2/", status(404));

        assertThatThrownBy(() -> server.open().ping())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("no registry answers at " + server.host());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 405})
    void C1_letsTheRealRequestDecideWhateverTheFirstLookAnswers(int status) throws Exception {
        server.on("GET /v2/", status(status)).on("GET " + TAGS, json("{\"tags\":[]}"));

        list();

        assertThat(server.requests()).containsExactly("GET " + TAGS + "?n=1000");
    }

    @Test
    void isCancelledWhereTheThreadIsInterrupted() {
        server.on("GET " + TAGS, status(503));
        RegistryClients clients =
                new RegistryClients(
                        CredentialProvider.NONE,
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE,
                        _ -> {
                            throw new InterruptedException();
                        });

        assertThatThrownBy(
                        () ->
                                ScriptedRegistry.repository(clients.open(server.name()), "team/api")
                                        .listTags(_ -> true))
                .isInstanceOf(ContentException.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isCancelledWhileItWaitsForAnAnswer() throws Exception {
        server.on("GET " + TAGS, status(200).onResponseStart(SocketEffect.Stall.INSTANCE));
        List<Throwable> thrown = new ArrayList<>();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        list();
                                    } catch (ContentException e) {
                                        thrown.add(e);
                                    }
                                });
        while (server.requests(TAGS).isEmpty()) {
            Thread.onSpinWait();
        }

        reader.interrupt();
        reader.join();

        assertThat(thrown).singleElement().isInstanceOf(ContentException.Cancelled.class);
    }
}
