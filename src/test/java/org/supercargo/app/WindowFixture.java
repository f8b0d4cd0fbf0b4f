package org.supercargo.app;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.registry.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole window on a sample registry of its own and an empty home folder, and ways to look at
 * it.
 */
final class WindowFixture implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final SampleRegistry sample;
    private final Settings settings = new Settings();
    private final MainWindow window;
    private final Stage stage;

    /** Opens the window; on the JavaFX thread. */
    WindowFixture(Stage stage, Path home) throws IOException {
        this.stage = stage;
        sample = SampleRegistry.start();
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        var wiring = new ServiceWiring(environment, home.resolve("store"), RequestObserver.NONE);
        window = new MainWindow(stage, wiring, settings, environment, sample, new Quiet());
        window.show();
        window.load(wiring.configuredRegistries(), Optional.empty());
    }

    SampleRegistry sample() {
        return sample;
    }

    Settings settings() {
        return settings;
    }

    Stage stage() {
        return stage;
    }

    /** Types into the address bar, as a person does. */
    void goTo(FxRobot robot, String address) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write(address, 0).push(KeyCode.ENTER);
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until some label or button in sight says this. */
    static void awaitText(FxRobot robot, String text) throws TimeoutException {
        await(() -> isSaid(robot, text));
    }

    static boolean isSaid(FxRobot robot, String text) {
        return robot.lookup(node -> says(node, text)).tryQuery().isPresent();
    }

    private static boolean says(Node node, String text) {
        return node instanceof Labeled labeled
                && node.isVisible()
                && labeled.getText() != null
                && labeled.getText().contains(text);
    }

    static int rows(FxRobot robot) {
        return robot.lookup("#tags-table").queryAs(TableView.class).getItems().size();
    }

    @Override
    public void close() {
        sample.close();
    }
}
