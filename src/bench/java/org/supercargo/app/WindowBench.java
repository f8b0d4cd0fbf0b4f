package org.supercargo.app;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.bench.BenchRegistry;
import org.supercargo.bench.FirstByteProxy;
import org.supercargo.bench.FxHolds;
import org.supercargo.bench.Verdicts;
import org.supercargo.bench.WideServer;
import org.supercargo.credential.Environment;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The whole window with 100 000 repositories and 50 000 tags: when the first rows are drawn, how
 * long the JavaFX thread is held, how soon a keystroke shows, how much memory it takes.
 */
final class WindowBench {
    private static final int REPOSITORIES = 100_000;
    private static final int TAGS = 50_000;

    private final Verdicts verdicts = new Verdicts();
    private final Quiet quiet = new Quiet();
    private final SampleRegistry sample;
    private MainWindow window;
    private Stage stage;
    private TableView<?> table;

    private WindowBench(SampleRegistry sample) {
        this.sample = sample;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        int code;
        try (var registry = BenchRegistry.start();
                var wide = new WideServer(REPOSITORIES);
                var sample = SampleRegistry.start();
                var proxy =
                        new FirstByteProxy(
                                registry.name().toString(), "GET /v2/tall/app/tags/list")) {
            code = new WindowBench(sample).run(registry, wide, proxy);
        }
        System.exit(code);
    }

    private int run(BenchRegistry registry, WideServer wide, FirstByteProxy proxy)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("supercargo-bench");
        onFx(() -> open(home));
        warmUp(registry);
        firstRows(proxy);
        try (FxHolds holds = new FxHolds()) {
            onFx(() -> window.open(wide.host()));
            wide.awaitLastPage();
            awaitQuiet();
            holds.note("repositories, load");
            keystrokesInTree(List.of("app-0999", "group-07", "team-12"));
            holds.note("repositories, filter");
            onFx(() -> window.open(registry.tall().toString()));
            await(() -> table().getItems().size() == TAGS);
            holds.note("tags, load");
            sort();
            holds.note("tags, sort");
            keystrokesInTags(List.of("1.2", "sha-d", "pr-2"));
            holds.note("tags, filter");
            scroll();
            holds.note("tags, scroll");
            verdicts.atMost("JavaFX thread held, p99 of all", holds.percentile99(), 16, "ms");
        }
        awaitQuiet();
        memory();
        return verdicts.exitCode();
    }

    private void open(Path home) {
        var environment =
                new Environment(
                        home, Map.of(), Environment.OperatingSystem.LINUX, Optional.empty());
        stage = new Stage();
        var wiring = new ServiceWiring(environment, AppFolders.below(home), RequestObserver.NONE);
        window = new MainWindow(stage, wiring, new Settings(), environment, sample, quiet);
        window.show();
        window.loadSample();
    }

    /** A running program has listed something before. */
    private void warmUp(BenchRegistry registry) {
        for (int i = 0; i < 3; i++) {
            onFx(() -> window.open(registry.tall().toString()));
            await(() -> table().getItems().size() == TAGS);
            onFx(() -> window.open(sample.name() + "/harbor/lighthouse"));
            await(() -> table().getItems().size() == 12);
        }
    }

    private void firstRows(FirstByteProxy proxy) {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            onFx(() -> window.open(sample.name() + "/harbor/lighthouse"));
            await(() -> table().getItems().size() == 12);
            proxy.arm();
            thenOtherRows(
                    () -> window.open(proxy.host() + "/tall/app"),
                    () -> table().getItems().size() > 12);
            nextPulse();
            millis[i] = (System.nanoTime() - proxy.firstByteNanos()) / 1e6;
        }
        verdicts.atMost("first rows after the first byte", Verdicts.median(millis), 150, "ms");
    }

    private void sort() {
        for (int column : List.of(0, 1, 4, 5, 0)) {
            onFx(
                    () -> {
                        TableColumn<?, ?> by = table().getColumns().get(column);
                        by.setSortType(TableColumn.SortType.DESCENDING);
                        sortBy(by);
                    });
            for (int i = 0; i < 10; i++) {
                nextPulse();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void sortBy(TableColumn<?, ?> column) {
        ((TableView<Object>) table())
                .getSortOrder()
                .setAll(List.of((TableColumn<Object, ?>) column));
    }

    private void scroll() {
        for (int row = 0; row < TAGS; row += TAGS / 200) {
            int to = row;
            onFx(() -> table().scrollTo(to));
            nextPulse();
        }
    }

    /** Nothing else is going on in the tree, so that it is done when the window is quiet. */
    private void keystrokesInTree(List<String> words) {
        keystrokes("tree-filter", words, this::thenQuiet);
    }

    /** Details are read all the while, so that the rows themselves are watched. */
    private void keystrokesInTags(List<String> words) {
        keystrokes("tags-filter", words, this::thenOtherRows);
    }

    private void keystrokes(String field, List<String> words, Consumer<Runnable> settled) {
        double[] millis = new double[words.size()];
        for (int i = 0; i < millis.length; i++) {
            String word = words.get(i);
            int last = word.length() - 1;
            settled.accept(() -> field(field).setText(word.substring(0, last)));
            long typed = System.nanoTime();
            settled.accept(() -> field(field).appendText(word.substring(last)));
            nextPulse();
            millis[i] = (System.nanoTime() - typed) / 1e6;
            settled.accept(() -> field(field).clear());
        }
        verdicts.atMost("a keystroke in " + field, Verdicts.median(millis), 100, "ms");
    }

    private void thenQuiet(Runnable typing) {
        onFx(typing);
        awaitQuiet();
    }

    private void thenOtherRows(Runnable typing) {
        thenOtherRows(typing, () -> true);
    }

    private void thenOtherRows(Runnable action, BooleanSupplier wanted) {
        var changed = new CompletableFuture<Void>();
        InvalidationListener listener =
                rows -> {
                    if (wanted.getAsBoolean()) {
                        changed.complete(null);
                    }
                };
        onFx(
                () -> {
                    table().getItems().addListener(listener);
                    action.run();
                });
        changed.join();
        onFx(() -> table().getItems().removeListener(listener));
    }

    private void memory() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
        verdicts.atMost("heap after both are loaded", used, 300, "MiB");
    }

    /** It is not always in the scene. */
    private TableView<?> table() {
        if (table == null) {
            table = (TableView<?>) stage.getScene().lookup("#tags-table");
        }
        return table;
    }

    private TextField field(String id) {
        return (TextField) stage.getScene().lookup("#" + id);
    }

    private void nextPulse() {
        var pulse = new CompletableFuture<Void>();
        onFx(
                () -> {
                    Runnable listener = () -> pulse.complete(null);
                    stage.getScene().addPostLayoutPulseListener(listener);
                    pulse.thenRun(
                            () ->
                                    Platform.runLater(
                                            () ->
                                                    stage.getScene()
                                                            .removePostLayoutPulseListener(
                                                                    listener)));
                    Platform.requestNextPulse();
                });
        pulse.join();
    }

    private void awaitQuiet() {
        await(quiet::isQuiet);
    }

    private static void await(BooleanSupplier condition) {
        while (!onFx(condition::getAsBoolean)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void onFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private static <T> T onFx(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> answer.complete(question.get()));
        return answer.join();
    }
}
