package org.supercargo.testing;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a user can see in the open windows. All of it is looked at on the JavaFX thread, since the
 * nodes change while a test looks.
 */
public final class Sight {
    private static final int PATIENCE_SECONDS = 60;

    private Sight() {}

    /** Waits until the condition, asked on the JavaFX thread, is met. */
    public static void await(Callable<Boolean> condition) throws TimeoutException {
        await("what the test waits for", condition);
    }

    /**
     * Waits until the condition, asked on the JavaFX thread, is met.
     *
     * @param what says in a failure what never came
     */
    public static void await(String what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("never: " + what).initCause(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The answer of the JavaFX thread, which may ask itself. */
    public static <T> T onFx(Callable<T> question) {
        if (Platform.isFxApplicationThread()) {
            FutureTask<T> asked = new FutureTask<>(question);
            asked.run();
            return WaitForAsyncUtils.waitFor(asked);
        }
        return WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), question);
    }

    /** Waits until the node is there to be seen. */
    public static void awaitShown(FxRobot robot, String query) throws TimeoutException {
        await(query + " is shown", () -> anyInSight(robot, query));
    }

    public static void awaitGone(FxRobot robot, String query) throws TimeoutException {
        await(query + " is gone", () -> !anyInSight(robot, query));
    }

    public static boolean isShown(FxRobot robot, String query) {
        return onFx(() -> anyInSight(robot, query));
    }

    private static boolean anyInSight(FxRobot robot, String query) {
        return inSight(robot, query).findAny().isPresent();
    }

    private static Stream<Node> inSight(FxRobot robot, String query) {
        Set<Node> found = robot.lookup(query).queryAll();
        return found.stream().filter(Sight::isInSight);
    }

    private static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow().isShowing();
    }

    /** Waits until something in sight can be clicked, then clicks it. */
    public static void click(FxRobot robot, String query) throws TimeoutException {
        awaitEnabled(robot, query);
        robot.clickOn(query);
    }

    public static void awaitEnabled(FxRobot robot, String query) throws TimeoutException {
        await(
                query + " is enabled",
                () -> inSight(robot, query).anyMatch(node -> !node.isDisabled()));
    }

    /** What the label or button says. */
    public static String text(FxRobot robot, String query) {
        return onFx(() -> robot.lookup(query).queryAs(Labeled.class).getText());
    }

    /** Waits until some label or button in sight says this. */
    public static void awaitText(FxRobot robot, String text) throws TimeoutException {
        await("anything says " + text, () -> anySays(robot, text));
    }

    public static boolean isSaid(FxRobot robot, String text) {
        return onFx(() -> anySays(robot, text));
    }

    private static boolean anySays(FxRobot robot, String text) {
        return robot.lookup(node -> saysAll(node, text)).tryQuery().isPresent();
    }

    /** Waits until something in sight at this place says all of this. */
    public static void awaitText(FxRobot robot, String query, String... parts)
            throws TimeoutException {
        await(
                query + " says " + String.join(", ", parts),
                () ->
                        robot.lookup(query).lookup(Labeled.class::isInstance).queryAll().stream()
                                .anyMatch(node -> isInSight(node) && saysAll(node, parts)));
    }

    private static boolean saysAll(Node node, String... parts) {
        return node instanceof Labeled labeled
                && node.isVisible()
                && labeled.getText() != null
                && Stream.of(parts).allMatch(labeled.getText()::contains);
    }
}
