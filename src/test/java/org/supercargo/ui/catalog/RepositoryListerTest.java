package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.registry.ScriptedRegistry;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.catalog.tree.Branch;
import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.OpenRows;
import org.supercargo.ui.catalog.tree.RegistryNode;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;

/** Repositories that come when they are not wanted any more; each thread runs when told to. */
class RepositoryListerTest {
    @TempDir Path home;
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> foreground = new ArrayDeque<>();

    private static void run(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    @Test
    void namesOfAListThatBeganAnewAreLeftOut() {
        server.inTurn(
                "GET /v2/_catalog",
                ScriptedRegistry.json("{\"repositories\":[\"old\"]}"),
                ScriptedRegistry.json("{\"repositories\":[\"new\"]}"));
        var node =
                new RegistryNode(
                        new KnownRegistry(server.name(), Origin.ADDED, ""),
                        new OpenRows(FXCollections.observableArrayList()),
                        () -> {});
        var services = WiredServices.in(home);
        var lister =
                new RepositoryLister(
                        services.listing(),
                        new Jobs(
                                background::add,
                                foreground::add,
                                failure -> {
                                    throw new AssertionError(failure);
                                }),
                        InstantSource.system());

        lister.list(node);
        run(background);
        lister.list(node);
        run(background);
        run(foreground);

        Branch listed = node.branch(false);
        node.merged(listed, listed.merged());
        assertThat(node.paths()).containsExactly("new");
        assertThat(node.state().get()).isEqualTo(RegistryNode.State.LISTED);
    }
}
