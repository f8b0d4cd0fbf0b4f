package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** What is selected in the table of tags while its rows change places. */
@ExtendWith(ApplicationExtension.class)
class TagSelectionJourneyTest {
    @TempDir Path home;
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        window = new WindowFixture(stage, home);
    }

    @BeforeEach
    void openTheTags(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        Sight.awaitText(robot, "12 tags");
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void whatIsSelectedStaysSoWhereverItStands(FxRobot robot) throws TimeoutException {
        List<String> before = tags(robot, row -> true);
        click(robot, before.get(1));
        extend(robot, KeyCode.DOWN, 2);
        assertThat(tags(robot, TableRow::isSelected)).isEqualTo(before.subList(1, 4));

        turnAround(robot, before);

        assertThat(tags(robot, TableRow::isSelected)).isEqualTo(before.reversed().subList(8, 11));
    }

    @Test
    void aRangeBeginsAtTheTagThatWasClickedWhereverItStands(FxRobot robot) throws TimeoutException {
        List<String> before = tags(robot, row -> true);
        click(robot, before.get(1));

        turnAround(robot, before);
        extend(robot, KeyCode.UP, 2);

        assertThat(tags(robot, TableRow::isSelected)).isEqualTo(before.reversed().subList(8, 11));
    }

    @Test
    void aRangeGoesOnFromWhereItEnded(FxRobot robot) throws TimeoutException {
        List<String> before = tags(robot, row -> true);
        click(robot, before.get(1));
        extend(robot, KeyCode.DOWN, 2);

        turnAround(robot, before);
        extend(robot, KeyCode.UP, 1);

        assertThat(tags(robot, TableRow::isSelected)).isEqualTo(before.reversed().subList(7, 11));
    }

    private static void click(FxRobot robot, String tag) throws TimeoutException {
        robot.clickOn(tag);
        Sight.await(() -> tags(robot, TableRow::isSelected).equals(List.of(tag)));
        Sight.awaitText(robot, "harbor/lighthouse:" + tag);
    }

    private static void extend(FxRobot robot, KeyCode way, int rows) {
        for (int i = 0; i < rows; i++) {
            robot.push(KeyCode.SHIFT, way);
        }
    }

    /** Sorts the tags the other way round. */
    private static void turnAround(FxRobot robot, List<String> before) throws TimeoutException {
        TableView<?> table = robot.lookup("#tags-table").queryTableView();
        robot.interact(() -> table.getColumns().getFirst().setSortType(SortType.DESCENDING));
        Sight.await(() -> tags(robot, row -> true).equals(before.reversed()));
    }

    /** The tags of rows, from top to bottom. */
    private static List<String> tags(FxRobot robot, Predicate<TableRow<?>> wanted) {
        return Sight.onFx(
                () ->
                        robot
                                .lookup("#tags-table .table-row-cell")
                                .queryAllAs(TableRow.class)
                                .stream()
                                .map(row -> (TableRow<?>) row)
                                .filter(row -> !row.isEmpty() && wanted.test(row))
                                .sorted(Comparator.comparing(IndexedCell::getIndex))
                                .map(TagSelectionJourneyTest::tag)
                                .toList());
    }

    private static String tag(TableRow<?> row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(cell -> cell instanceof TableCell<?, ?>)
                .map(cell -> ((Labeled) cell).getText())
                .findFirst()
                .orElseThrow();
    }
}
