package org.supercargo.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.testing.Sight;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Rows of the tree that are dragged. The platform's own part of it is left out, since there is none
 * without a display: a row is lifted by a call, and the events are those that the platform sends.
 */
@ExtendWith(ApplicationExtension.class)
class RowDragTest {
    private static final double UPPER = 0.25;
    private static final double LOWER = 0.75;

    @TempDir Path folder;
    private TreeFixture tree;
    private ListView<TreeRow> list;
    private RowDrag drag;
    private Stage window;

    @Start
    void show(Stage first) {
        tree = new TreeFixture(folder);
        tree.answer = TreeFixture.listing("one", "two");
        tree.add("a.io", "b.io", "c.io");
        list = new ListView<>();
        list.setId("dragged-list");
        drag = new RowDrag(tree.controller.moves(), list);
        list.setCellFactory(_ -> cell());
        tree.controller.model().rows().subscribe(rows -> list.getItems().setAll(rows));
        window = new Stage();
        window.setScene(new Scene(list, 300, 400));
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private ListCell<TreeRow> cell() {
        ListCell<TreeRow> cell =
                new ListCell<>() {
                    @Override
                    protected void updateItem(TreeRow row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? null : row.entry().label());
                    }
                };
        drag.join(cell);
        return cell;
    }

    private void lift(String label) {
        TreeRow row =
                list.getItems().stream()
                        .filter(shown -> shown.entry().label().equals(label))
                        .findFirst()
                        .orElseThrow();
        assertThat(Sight.onFx(() -> drag.lift(row))).isTrue();
    }

    private void expand(String host) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> tree.controller.expand(tree.node(host).name()));
    }

    /** What the platform sends to the cell below the mouse. */
    private DragEvent send(FxRobot robot, EventType<DragEvent> type, String label, double height)
            throws TimeoutException {
        Sight.awaitText(robot, "#dragged-list", label);
        ListCell<?> cell = robot.from(list).lookup(label).queryAs(ListCell.class);
        return Sight.onFx(
                () -> {
                    Point2D at = cell.localToScene(10, cell.getHeight() * height);
                    DragEvent event =
                            new DragEvent(
                                    type,
                                    null,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    TransferMode.MOVE,
                                    null,
                                    cell,
                                    new PickResult(cell, at.getX(), at.getY()));
                    Event.fireEvent(cell, event);
                    return event;
                });
    }

    private boolean drop(FxRobot robot, String label, double height) throws TimeoutException {
        send(robot, DragEvent.DRAG_OVER, label, height);
        boolean dropped = send(robot, DragEvent.DRAG_DROPPED, label, height).isDropCompleted();
        send(robot, DragEvent.DRAG_DONE, label, height);
        return dropped;
    }

    /** The rows that say that something would be dropped before or after them. */
    private static List<String> marked(FxRobot robot, String where) {
        return Sight.onFx(
                () ->
                        robot
                                .lookup("#dragged-list .list-cell:" + where)
                                .queryAllAs(Labeled.class)
                                .stream()
                                .map(Labeled::getText)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "c.io, a.io, upper, c.io a.io b.io",
        "c.io, a.io, lower, a.io c.io b.io",
        "a.io, c.io, upper, b.io a.io c.io",
        "a.io, c.io, lower, b.io c.io a.io",
    })
    void aRowGoesBeforeOrAfterTheOneThatItIsDroppedAt(
            String what, String beside, String half, String expected, FxRobot robot)
            throws TimeoutException {
        lift(what);
        assertThat(drop(robot, beside, half.equals("upper") ? UPPER : LOWER)).isTrue();

        assertThat(tree.labels()).containsExactly(expected.split(" "));
    }

    @Test
    void theGapIsMarkedUntilTheMouseIsElsewhere(FxRobot robot) throws TimeoutException {
        lift("c.io");
        send(robot, DragEvent.DRAG_OVER, "a.io", UPPER);
        assertThat(marked(robot, "drop-before")).containsExactly("a.io");
        send(robot, DragEvent.DRAG_OVER, "b.io", LOWER);
        assertThat(marked(robot, "drop-before")).isEmpty();
        assertThat(marked(robot, "drop-after")).containsExactly("b.io");

        send(robot, DragEvent.DRAG_EXITED, "b.io", LOWER);
        assertThat(marked(robot, "drop-after")).isEmpty();
        assertThat(send(robot, DragEvent.DRAG_DROPPED, "b.io", LOWER).isDropCompleted()).isFalse();
        assertThat(tree.labels()).containsExactly("a.io", "b.io", "c.io");
    }

    @Test
    void atARowThatIsOpenTheGapIsBeforeItOrBehindItsLastRow(FxRobot robot) throws TimeoutException {
        expand("a.io");
        lift("c.io");
        send(robot, DragEvent.DRAG_OVER, "a.io", LOWER);
        assertThat(marked(robot, "drop-before")).containsExactly("a.io");
        send(robot, DragEvent.DRAG_OVER, "one", LOWER);
        assertThat(marked(robot, "drop-after")).isEmpty();

        assertThat(drop(robot, "two", UPPER)).isTrue();
        assertThat(tree.labels()).containsExactly("a.io", "one", "two", "c.io", "b.io");
    }

    @Test
    void nothingIsDroppedAtItselfOrOnceTheDragHasEnded(FxRobot robot) throws TimeoutException {
        lift("a.io");
        assertThat(drop(robot, "a.io", LOWER)).isFalse();
        assertThat(drop(robot, "c.io", LOWER)).isFalse();

        assertThat(tree.labels()).containsExactly("a.io", "b.io", "c.io");
    }

    @Test
    void onlyRowsOfTheOutermostLevelAreLifted() {
        expand("a.io");
        TreeRow inside = list.getItems().get(1);

        assertThat(Sight.onFx(() -> drag.lift(inside))).isFalse();
        assertThat(Sight.onFx(() -> drag.lift(null))).isFalse();
    }
}
