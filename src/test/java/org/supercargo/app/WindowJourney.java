package org.supercargo.app;

import static org.supercargo.testing.Sight.click;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A job of a user through the whole window, at a registry that the window does not know yet. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowJourney {
    /** The first window of a program takes its time on a busy machine. */
    private static final long PATIENCE_MILLIS = 60_000;

    @Parameter AnyRegistry kind;
    @TempDir Path home;

    StartedRegistry registry;
    WindowFixture window;

    @BeforeEach
    void open() throws IOException, InterruptedException, TimeoutException {
        registry = startRegistry();
        fill(registry);
        Stage stage = FxToolkit.registerStage(Stage::new);
        onFx(() -> window = new WindowFixture(stage, home));
    }

    abstract StartedRegistry startRegistry() throws IOException, InterruptedException;

    abstract void fill(StartedRegistry empty) throws IOException;

    @AfterEach
    void close() throws IOException, TimeoutException {
        FxToolkit.cleanupStages();
        registry.close();
        window.close();
    }

    /** An address in the registry. */
    String at(String path) {
        return registry.name() + "/" + path;
    }

    static void onFx(ThrowingAction action) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS,
                () -> {
                    action.run();
                    return true;
                });
    }

    /** What is done on the JavaFX thread. */
    interface ThrowingAction {
        void run() throws Exception;
    }

    static void chooseFromTagMenu(FxRobot robot, String item) throws TimeoutException {
        click(robot, "#tags-more");
        click(robot, "#tags-more-" + item);
    }
}
