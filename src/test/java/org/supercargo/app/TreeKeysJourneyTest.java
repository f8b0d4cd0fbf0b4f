package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;
import static org.supercargo.testing.Sight.onFx;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The tree without a mouse, on the sample registry and two others that nobody answers for. */
@ExtendWith(ApplicationExtension.class)
class TreeKeysJourneyTest {
    private static final String ONE = "one.invalid";
    private static final String TWO = "two.invalid";

    @TempDir Path home;
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        window = new WindowFixture(stage, home);
    }

    @BeforeEach
    void enterTree(FxRobot robot) throws TimeoutException {
        awaitText(robot, "#registry-tree", "harbor");
        robot.interact(() -> tree(robot).requestFocus());
        robot.push(KeyCode.HOME);
        await(() -> selected(robot).startsWith("Sample registry, registry"));
    }

    @AfterEach
    void stop() {
        window.close();
    }

    private static ListView<?> tree(FxRobot robot) {
        return robot.lookup("#registry-tree").queryListView();
    }

    /** What a screen reader says of the selected row; empty if none is in sight. */
    private static String selected(FxRobot robot) {
        return onFx(
                () ->
                        tree(robot).lookupAll(".list-cell").stream()
                                .map(ListCell.class::cast)
                                .filter(cell -> cell.isSelected() && !cell.isEmpty())
                                .map(Node::getAccessibleText)
                                .findFirst()
                                .orElse(""));
    }

    private static void awaitSelected(FxRobot robot, String beginning) throws TimeoutException {
        await(beginning + " is selected", () -> selected(robot).startsWith(beginning));
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
        }
    }

    @Test
    void arrowsOpenAndShutAndGoToTheParent(FxRobot robot) throws TimeoutException {
        push(robot, KeyCode.DOWN);
        awaitSelected(robot, "fleet, folder of 2 repositories, closed");
        push(robot, KeyCode.RIGHT);
        awaitSelected(robot, "fleet, folder of 2 repositories, open");
        push(robot, KeyCode.RIGHT);
        awaitSelected(robot, "north-sea, folder of 1 repository, closed");
        push(robot, KeyCode.LEFT);
        awaitSelected(robot, "fleet, folder of 2 repositories, open");
        push(robot, KeyCode.LEFT);
        awaitSelected(robot, "fleet, folder of 2 repositories, closed");
        push(robot, KeyCode.LEFT);
        awaitSelected(robot, "Sample registry, registry, reachable, not signed in");
        push(robot, KeyCode.LEFT);
        await(() -> selected(robot).endsWith(", closed"));
    }

    @Test
    void homeAndEndGoToTheFirstAndTheLastRow(FxRobot robot) throws TimeoutException {
        window.goTo(robot, ONE);
        robot.interact(() -> tree(robot).requestFocus());
        push(robot, KeyCode.HOME);
        awaitSelected(robot, "Sample registry, registry");
        push(robot, KeyCode.END);
        awaitSelected(robot, "Could not list the repositories of " + ONE);
    }

    @Test
    void enterOpensARepositoryAndAFolder(FxRobot robot) throws TimeoutException {
        push(robot, KeyCode.DOWN, KeyCode.ENTER);
        awaitSelected(robot, "fleet, folder of 2 repositories, open");
        push(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        awaitText(robot, "#tags-title", "fleet/dispatch");
    }

    @Test
    void whatIsTypedIsLookedFor(FxRobot robot) throws TimeoutException {
        robot.write("sema");

        await(() -> robot.lookup("#tree-filter").queryTextInputControl().getText().equals("sema"));
        awaitText(robot, "#registry-tree", "semaphore");
        awaitGone(robot, "lighthouse");
    }

    @Test
    void theKeyForMenusOpensThatOfTheSelectedRow(FxRobot robot) throws TimeoutException {
        push(robot, KeyCode.DOWN, KeyCode.RIGHT);
        awaitSelected(robot, "fleet, folder of 2 repositories, open");
        push(robot, KeyCode.DOWN, KeyCode.DOWN);
        awaitSelected(robot, "dispatch, repository");
        robot.interact(() -> Event.fireEvent(tree(robot), menuKey(robot)));
        awaitShown(robot, "#repository-delete");
        push(robot, KeyCode.ESCAPE, KeyCode.HOME);
        awaitSelected(robot, "Sample registry, registry");

        robot.interact(() -> Event.fireEvent(tree(robot), menuKey(robot)));
        awaitShown(robot, "#registry-refresh");
        awaitGone(robot, "#repository-delete");
    }

    /** As the platform tells of the key: at the middle of what has the focus. */
    private static ContextMenuEvent menuKey(FxRobot robot) {
        Point2D at = tree(robot).localToScreen(100, 100);
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                100,
                100,
                at.getX(),
                at.getY(),
                true,
                null);
    }

    private void addTwo(FxRobot robot) throws TimeoutException {
        for (String host : List.of(ONE, TWO)) {
            window.goTo(robot, host);
            awaitText(robot, "#registry-page", host);
        }
        robot.interact(() -> tree(robot).requestFocus());
        awaitSelected(robot, TWO + ", registry");
    }

    @Test
    void altWithArrowsMovesARegistryWhichStaysSelected(FxRobot robot) throws TimeoutException {
        addTwo(robot);
        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> window.settings().registryOrder().equals(List.of("sample", TWO, ONE)));
        robot.push(KeyCode.ALT, KeyCode.UP);
        await(() -> window.settings().registryOrder().equals(List.of(TWO, "sample", ONE)));
        robot.push(KeyCode.ALT, KeyCode.UP);
        awaitSelected(robot, TWO + ", registry");
        await("it is the first row", () -> tree(robot).getSelectionModel().getSelectedIndex() == 0);

        robot.push(KeyCode.ALT, KeyCode.DOWN);
        await(() -> window.settings().registryOrder().equals(List.of("sample", TWO, ONE)));
        awaitSelected(robot, TWO + ", registry");
    }

    @Test
    void aRegistryIsMovedByItsMenu(FxRobot robot) throws TimeoutException {
        addTwo(robot);
        robot.rightClickOn(name(robot, TWO));
        awaitShown(robot, "#registry-up");
        assertThat(onFx(() -> item(robot, "registry-down").isDisable())).isTrue();
        click(robot, "#registry-up");

        await(() -> window.settings().registryOrder().equals(List.of("sample", TWO, ONE)));
    }

    private static MenuItem item(FxRobot robot, String id) {
        return robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Node name(FxRobot robot, String title) {
        return robot.lookup(".registry-name").match(LabeledMatchers.hasText(title)).query();
    }

    @Test
    void theKeyForDeletingTakesNothingAway(FxRobot robot) throws TimeoutException {
        addTwo(robot);
        push(robot, KeyCode.DELETE, KeyCode.DOWN, KeyCode.UP);

        awaitSelected(robot, TWO + ", registry");
        assertThat(window.settings().addedRegistries()).containsExactly(ONE, TWO);
    }

    @Test
    void theKeyForRefreshingListsTheSelectedRegistryAnew(FxRobot robot) throws TimeoutException {
        addTwo(robot);
        push(robot, KeyCode.HOME);
        awaitSelected(robot, "Sample registry, registry, reachable");
        window.sample().close();
        push(robot, KeyCode.F5);

        awaitSelected(robot, "Sample registry, registry, not reachable");
    }
}
