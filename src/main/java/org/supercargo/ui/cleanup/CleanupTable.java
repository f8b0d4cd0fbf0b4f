package org.supercargo.ui.cleanup;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.cleanup.CleanupRow.State;

import java.util.function.Function;

/** The table of the clean-up dialog: a tag, what happens to it, and why. */
final class CleanupTable {
    private final TableView<CleanupRow> table;

    CleanupTable(ObservableList<CleanupRow> rows) {
        table = new TableView<>(rows);
        table.setId("cleanup-table");
        table.setAccessibleText("Tags, and what happens to them");
        table.setPlaceholder(new Label("No tags."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("cleanup-table");
        table.getColumns()
                .add(column("Tag", 170, row -> new ReadOnlyStringWrapper(row.tag().name())));
        table.getColumns().add(state());
        table.getColumns().add(column("Why", 350, CleanupRow::reason));
    }

    TableView<CleanupRow> node() {
        return table;
    }

    private static TableColumn<CleanupRow, State> state() {
        var column = new TableColumn<CleanupRow, State>("What happens");
        column.setPrefWidth(120);
        column.setCellValueFactory(cell -> cell.getValue().state());
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    private static TableColumn<CleanupRow, String> column(
            String name, double width, Function<CleanupRow, ObservableValue<String>> text) {
        var column = new TableColumn<CleanupRow, String>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> text.apply(cell.getValue()));
        column.setCellFactory(_ -> new TextCell());
        return column;
    }

    private static final class TextCell extends TableCell<CleanupRow, String> {
        private final Tooltip whole = new Tooltip();

        TextCell() {
            whole.setWrapText(true);
            whole.setMaxWidth(480);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean blank = empty || text == null;
            String line = blank ? "" : DisplayText.line(text);
            setText(line);
            whole.setText(line);
            setTooltip(blank ? null : whole);
        }
    }

    private static final class StateCell extends TableCell<CleanupRow, State> {
        private static final String BAD = "cleanup-bad";
        private static final String QUIET = "cleanup-quiet";

        @Override
        protected void updateItem(State state, boolean empty) {
            super.updateItem(state, empty);
            getStyleClass().removeAll(BAD, QUIET);
            if (empty || state == null) {
                setText("");
                return;
            }
            setText(state.words());
            switch (state) {
                case STAYS -> getStyleClass().add(QUIET);
                case GOES, FAILED -> getStyleClass().add(BAD);
                case RUNNING, REMOVED -> {}
            }
        }
    }
}
