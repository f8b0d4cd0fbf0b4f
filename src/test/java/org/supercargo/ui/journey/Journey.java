package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One job of a user from end to end: real clicks, real services, a real registry. */
@ExtendWith(ApplicationExtension.class)
abstract class Journey {
    private static final int PATIENCE_SECONDS = 10;

    @Parameter AnyRegistry kind;
    @TempDir Path home;

    StartedRegistry registry;
    FeatureWindow window;

    @BeforeEach
    void open() throws IOException, InterruptedException, TimeoutException {
        registry = startRegistry();
        fill(registry);
        Stage stage = FxToolkit.registerStage(Stage::new);
        onFx(() -> window = new FeatureWindow(stage, home));
    }

    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.start();
    }

    abstract void fill(StartedRegistry empty) throws IOException;

    @AfterEach
    void close() throws IOException, TimeoutException {
        FxToolkit.cleanupStages();
        registry.close();
        assertThat(window.unexpected).isEmpty();
    }

    Reference reference(String repository, String tag) {
        return new RepositoryName(registry.name(), repository).at(new Tag(tag));
    }

    static void onFx(Runnable action) {
        Platform.runLater(action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(String what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("never: " + what).initCause(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the node is there to be seen and clicked. */
    static void awaitShown(FxRobot robot, String query) throws TimeoutException {
        await(query + " is shown", () -> isShown(robot, query));
    }

    static void awaitGone(FxRobot robot, String query) throws TimeoutException {
        await(query + " is gone", () -> !isShown(robot, query));
    }

    static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Journey::isInSight);
    }

    private static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow().isShowing();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    static void awaitText(FxRobot robot, String query, String part) throws TimeoutException {
        await(
                query + " says " + part,
                () ->
                        robot.lookup(query).queryAllAs(Labeled.class).stream()
                                .anyMatch(l -> isInSight(l) && l.getText().contains(part)));
    }

    static void awaitEnabled(FxRobot robot, String query) throws TimeoutException {
        await(
                query + " is enabled",
                () -> isShown(robot, query) && !robot.lookup(query).query().isDisabled());
    }
}
