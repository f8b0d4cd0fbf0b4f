package org.supercargo.ui.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.ui.requests.RequestSamples.REGISTRY;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.service.requests.RequestLog;
import org.supercargo.task.Jobs;
import org.supercargo.ui.kit.Clipboards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;

class RequestsControllerTest {
    private final RequestLog log = new RequestLog(4);
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final Queue<Runnable> foreground = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(Runnable::run, foreground::add, _ -> {});
    private final RequestsController controller =
            new RequestsController(log, jobs, new Clipboards(), open);
    private final RequestsModel model = controller.model();

    @Test
    void manyRequestsAskTheForegroundOnce() {
        make("a", "b", "c");
        assertThat(foreground).hasSize(1);
        assertThat(model.all()).isEmpty();

        update();
        assertThat(urls()).containsExactly("a", "b", "c");
        assertThat(foreground).isEmpty();
    }

    @Test
    void keepsAsManyAsTheLogDoes() {
        make("a", "b", "c");
        update();
        make("d", "e");
        update();

        assertThat(urls()).containsExactly("b", "c", "d", "e");
    }

    @Test
    void takesNothingInWhileNobodyLooksAndAllWhenOpened() {
        open.set(false);
        make("a", "b");
        update();
        assertThat(model.all()).isEmpty();

        open.set(true);
        assertThat(urls()).containsExactly("a", "b");
    }

    @Test
    void clearingForgetsWhatWasAndShowsWhatComes() {
        make("a");
        update();
        controller.onClear();
        assertThat(model.all()).isEmpty();

        make("b");
        update();
        assertThat(urls()).containsExactly("b");
    }

    @Test
    void filtersByTextRegistryAndFailure() {
        var other = new RegistryName("other.example");
        log.exchanged(exchange(REGISTRY, "/v2/team/api", 200));
        log.exchanged(exchange(REGISTRY, "/v2/team/web", 404));
        log.exchanged(exchange(other, "/v2/TEAM/web", 200));
        update();
        assertThat(model.registries()).containsExactly(REGISTRY, other);

        assertThat(shown(new RequestFilter(" Team/WEB ", Optional.empty(), false)))
                .containsExactly("/v2/team/web", "/v2/TEAM/web");
        assertThat(shown(new RequestFilter("", Optional.of(other), false)))
                .containsExactly("/v2/TEAM/web");
        assertThat(shown(new RequestFilter("", Optional.empty(), true)))
                .containsExactly("/v2/team/web");
        assertThat(shown(new RequestFilter("404", Optional.of(other), true))).isEmpty();
        assertThat(shown(RequestFilter.ALL)).hasSize(3);
    }

    @Test
    void closingIsRememberedByWhoeverKeepsTheSettings() {
        controller.onClose();

        assertThat(open.get()).isFalse();
    }

    private List<String> shown(RequestFilter filter) {
        controller.onFilter(filter);
        return model.shown().stream().map(LoggedRequest::url).toList();
    }

    private List<String> urls() {
        return model.all().stream().map(LoggedRequest::url).toList();
    }

    private void make(String... urls) {
        for (String url : urls) {
            log.exchanged(exchange(REGISTRY, url, 200));
        }
    }

    private void update() {
        while (!foreground.isEmpty()) {
            foreground.remove().run();
        }
    }

    private static RequestRecord exchange(RegistryName registry, String url, int status) {
        return new RequestRecord(
                registry,
                "GET",
                url,
                OptionalInt.of(status),
                0,
                10,
                Instant.EPOCH,
                Duration.ofMillis(5),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
