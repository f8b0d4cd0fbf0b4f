package org.supercargo.ui.tags;

import javafx.collections.FXCollections;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.Services;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Recorded;
import org.supercargo.ui.catalog.RegistryActions;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** The table of tags without a window: its foreground is a thread of its own. */
final class TagsBenchFixture implements AutoCloseable {
    private final ExecutorService foreground =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Navigator navigator = new Navigator();
    private final TagsController controller;

    TagsBenchFixture(Path home, RequestObserver observer) {
        var environment =
                new Environment(
                        home, Map.of(), Environment.OperatingSystem.LINUX, Optional.empty());
        Services services =
                new ServiceWiring(environment, AppFolders.below(home), observer).services();
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        controller =
                new TagsController(
                        services.listing(),
                        services.inspect(),
                        services.watch(),
                        Jobs.onVirtualThreads(foreground, Exception::printStackTrace),
                        InstantSource.system(),
                        navigator,
                        new Clipboards(),
                        Recorded.calls(TagActions.class, asked),
                        Recorded.calls(RegistryActions.class, asked),
                        FXCollections.observableArrayList());
    }

    TagsModel model() {
        return controller.model();
    }

    /** Seconds from going to the repository until the model says that it is done. */
    double secondsUntil(RepositoryName repository, BooleanSupplier done) {
        var ended = new CompletableFuture<Long>();
        long start = System.nanoTime();
        foreground.execute(
                () -> {
                    Runnable check =
                            () -> {
                                if (done.getAsBoolean()) {
                                    ended.complete(System.nanoTime());
                                }
                            };
                    var table = model().table().subscribe(check);
                    var read = model().read().subscribe(check);
                    var total = model().total().subscribe(check);
                    ended.thenRun(
                            () ->
                                    foreground.execute(
                                            () -> {
                                                table.unsubscribe();
                                                read.unsubscribe();
                                                total.unsubscribe();
                                            }));
                    navigator.go(new Location.AtRepository(repository));
                });
        return (ended.join() - start) / 1e9;
    }

    void leave() {
        CompletableFuture.runAsync(() -> navigator.go(new Location.Home()), foreground).join();
    }

    @Override
    public void close() {
        leave();
    }
}
