package org.supercargo.service.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.RateLimit;
import org.supercargo.registry.connection.RequestRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class RequestLogTest {
    private final RequestLog log = new RequestLog(3);

    @Test
    void keepsTheNewestInTheOrderInWhichTheyEnded() {
        for (String path : List.of("a", "b", "c", "d", "e")) {
            log.exchanged(request(path, OptionalInt.of(200)));
        }

        assertThat(log.after(0)).extracting(LoggedRequest::url).containsExactly("c", "d", "e");
        assertThat(log.after(0)).extracting(LoggedRequest::number).containsExactly(3L, 4L, 5L);
        assertThat(log.after(4)).extracting(LoggedRequest::url).containsExactly("e");
    }

    @Test
    void isEmptyAfterClearingAndCountsOn() {
        log.exchanged(request("a", OptionalInt.of(200)));
        log.clear();
        assertThat(log.after(0)).isEmpty();

        log.exchanged(request("b", OptionalInt.of(200)));
        assertThat(log.after(1)).extracting(LoggedRequest::number).containsExactly(2L);
    }

    @Test
    void tellsItsListenersWhenTheRequestIsThere() {
        var seen = new ArrayList<List<LoggedRequest>>();
        log.onRequest(() -> seen.add(log.after(0)));

        log.exchanged(request("a", OptionalInt.of(200)));

        assertThat(seen).singleElement().satisfies(kept -> assertThat(kept).hasSize(1));
    }

    @Test
    void losesNothingWhenManyThreadsMakeRequests() throws Exception {
        var large = new RequestLog(1_000);
        List<Callable<Object>> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(
                    Executors.callable(
                            () -> {
                                for (int k = 0; k < 100; k++) {
                                    large.exchanged(request("a", OptionalInt.of(200)));
                                }
                            }));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(threads)) {
                done.get();
            }
        }

        assertThat(large.after(0))
                .hasSize(800)
                .extracting(LoggedRequest::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhatFailedAndWhatTheRegistryAddedToItsAnswer() {
        log.exchanged(request("good", OptionalInt.of(307)));
        log.exchanged(request("refused", OptionalInt.of(401)));
        log.exchanged(request("unanswered", OptionalInt.empty()));

        assertThat(log.after(0))
                .extracting(LoggedRequest::isFailed)
                .containsExactly(false, true, true);
        assertThat(log.after(0).getFirst().notes())
                .containsExactly("tags are gone soon", "Pulls left: 7 of 100");
    }

    @Test
    void mustHaveRoomForOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestLog(0));
    }

    private static RequestRecord request(String url, OptionalInt status) {
        return new RequestRecord(
                new RegistryName("r.example"),
                "GET",
                url,
                status,
                0,
                10,
                Instant.EPOCH,
                Duration.ofMillis(5),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of("tags are gone soon"),
                Optional.of(new RateLimit(7, OptionalLong.of(100), Optional.empty())));
    }
}
