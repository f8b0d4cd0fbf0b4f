package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;

import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.RateLimited;
import org.supercargo.content.ContentException.ServerFailure;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.registry.connection.RequestObserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a request that failed is sent again, and when. */
class RetryTest {
    private static final String TAGS = "/v2/team/api/tags/list";

    private final List<Duration> pauses = new ArrayList<>();
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private void list() throws ContentException {
        tags(opened());
    }

    private RepositoryContent opened() throws ContentException {
        var clients =
                new RegistryClients(
                        CredentialProvider.NONE,
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE,
                        pauses::add);
        return repository(clients.open(server.name()), "team/api");
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

    @Test
    void I11_triesAgainOverANewConnectionWhereAllThatWereOpenHadBeenClosed() throws Exception {
        CountDownLatch five = new CountDownLatch(5);
        server.on(
                "GET " + TAGS,
                _ -> {
                    five.countDown();
                    awaitQuietly(five);
                    return json("{\"tags\":[]}").onResponseEnd(new SocketEffect.CloseSocket());
                });
        var repository = opened();
        listAtOnce(repository, 5);
        server.on("GET " + TAGS, json("{\"tags\":[]}"));

        tags(repository);

        assertThat(pauses).hasSize(1);
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

        listAtOnce(opened(), 15);

        assertThat(most).hasValue(5);
    }

    private static void listAtOnce(RepositoryContent repository, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> listing = () -> repository.listTags(_ -> true).isComplete();
            for (var result : threads.invokeAll(Collections.nCopies(times, listing))) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
