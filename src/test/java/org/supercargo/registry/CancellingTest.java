package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;

import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.registry.connection.RequestObserver;

import java.util.ArrayList;
import java.util.List;

/** What is under way ends as soon as the user wants it to. */
class CancellingTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    private void list() throws ContentException {
        tags(server.repository("team/api"));
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
