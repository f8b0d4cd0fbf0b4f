package org.supercargo.app;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.supercargo.app.wiring.AppFolders;
import org.supercargo.app.wiring.ServiceWiring;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Environment.OperatingSystem;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.sample.SampleRegistry;
import org.supercargo.settings.Settings;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * The whole window on a sample registry of its own and an empty home folder, and ways to look at
 * it.
 */
final class WindowFixture implements AutoCloseable {
    private final SampleRegistry sample;
    private final Settings settings = new Settings();
    private final MainWindow window;
    private final Stage stage;
    private final Quiet quiet = new Quiet();

    /** Opens the window; on the JavaFX thread. */
    WindowFixture(Stage stage, Path home) throws IOException {
        this(stage, home, RequestObserver.NONE);
    }

    /**
     * Opens the window; on the JavaFX thread.
     *
     * @param observer is told of every request of the window to a registry
     */
    WindowFixture(Stage stage, Path home, RequestObserver observer) throws IOException {
        this.stage = stage;
        sample = SampleRegistry.start();
        var environment = new Environment(home, Map.of(), OperatingSystem.LINUX, Optional.empty());
        var wiring = new ServiceWiring(environment, AppFolders.below(home), observer);
        window = new MainWindow(stage, wiring, settings, environment, sample, quiet);
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

    /** Pastes into the address bar, which is quicker than to type. */
    void goTo(FxRobot robot, String address) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.interact(() -> addressBar(robot).replaceSelection(address));
        robot.push(KeyCode.ENTER);
    }

    /** Opens what is named on the command line; on the JavaFX thread. */
    void open(String address) {
        window.open(address);
    }

    static String address(FxRobot robot) {
        return Sight.onFx(() -> addressBar(robot).getText());
    }

    private static TextField addressBar(FxRobot robot) {
        return robot.lookup("#address").queryAs(TextField.class);
    }

    /** The tags that can be read in the table. */
    static List<String> tags(FxRobot robot) {
        return Sight.onFx(() -> tagsInSight(robot));
    }

    private static List<String> tagsInSight(FxRobot robot) {
        var first = robot.lookup("#tags-table").queryTableView().getColumns().getFirst();
        return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.getTableColumn() == first && !cell.isEmpty())
                .map(Labeled::getText)
                .toList();
    }

    static int rows(FxRobot robot) {
        return Sight.onFx(
                () -> robot.lookup("#tags-table").queryAs(TableView.class).getItems().size());
    }

    /** Ends the sample registry, and what still waits for it or writes into the home folder. */
    @Override
    public void close() {
        sample.close();
        try {
            Sight.await("the window is quiet", quiet::isQuiet);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
