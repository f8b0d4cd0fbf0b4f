package org.supercargo.ui.tags;

import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.task.Jobs;
import org.supercargo.testing.WiredServices;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.navigation.Navigator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
        controller =
                TestTags.controller(
                        WiredServices.in(home, observer),
                        Jobs.onVirtualThreads(foreground, Exception::printStackTrace),
                        navigator,
                        Collections.synchronizedList(new ArrayList<>()));
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
