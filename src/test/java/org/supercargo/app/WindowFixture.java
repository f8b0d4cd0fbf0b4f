package org.supercargo.app;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

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

    /** Waits until something is there that says all of this. */
    static void awaitText(FxRobot robot, String query, String... parts) throws TimeoutException {
        await(
                () ->
                        robot.lookup(query).lookup(Labeled.class::isInstance).queryAll().stream()
                                .map(Labeled.class::cast)
                                .anyMatch(label -> isInSight(label) && saysAll(label, parts)));
    }

    private static boolean saysAll(Labeled label, String... parts) {
        return Stream.of(parts).allMatch(part -> says(label, part));
    }

    /** Waits until it can be clicked, then clicks it. */
    static void click(FxRobot robot, String query) throws TimeoutException {
        await(
                () ->
                        robot.lookup(query).queryAll().stream()
                                .anyMatch(node -> isInSight(node) && !node.isDisabled()));
        robot.clickOn(query);
    }

    static void awaitGone(FxRobot robot, String query) throws TimeoutException {
        await(() -> robot.lookup(query).queryAll().stream().noneMatch(WindowFixture::isInSight));
    }

    private static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow().isShowing();
    }

    static String address(FxRobot robot) {
        return addressBar(robot).getText();
    }

    private static TextField addressBar(FxRobot robot) {
        return robot.lookup("#address").queryAs(TextField.class);
    }

    /** The tags that can be read in the table. */
    static List<String> tags(FxRobot robot) {
        var first = robot.lookup("#tags-table").queryTableView().getColumns().getFirst();
        return robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.getTableColumn() == first && !cell.isEmpty())
                .map(Labeled::getText)
                .toList();
    }

    static int rows(FxRobot robot) {
        return robot.lookup("#tags-table").queryAs(TableView.class).getItems().size();
    }

    @Override
    public void close() {
        sample.close();
    }
}
