package org.supercargo.ui.tags;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import java.util.List;

/**
 * Shows the columns that the user wants, and of these hides some while the table is too narrow for
 * all, so that the others are not cut.
 */
final class ColumnsByRoom<R> {
    private final TableView<R> table;
    private final List<TableColumn<R, ?>> dispensable;
    private final ObservableList<String> unwanted;

    /**
     * @param dispensable what can be missed, the first first
     * @param unwanted the user data of the columns that are never shown, as they change
     */
    ColumnsByRoom(
            TableView<R> table,
            List<TableColumn<R, ?>> dispensable,
            ObservableList<String> unwanted) {
        this.table = table;
        this.dispensable = dispensable;
        this.unwanted = unwanted;
        table.widthProperty().subscribe(this::arrange);
        unwanted.addListener((InvalidationListener) list -> arrange());
    }

    private void arrange() {
        double width = table.getWidth();
        double needed =
                table.getColumns().stream()
                        .filter(this::isWanted)
                        .mapToDouble(TableColumnBase::getMinWidth)
                        .sum();
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.setVisible(isWanted(column));
        }
        for (TableColumn<R, ?> column : dispensable) {
            if (width > 0 && needed > width && isWanted(column)) {
                column.setVisible(false);
                needed -= column.getMinWidth();
            }
        }
    }

    private boolean isWanted(TableColumn<R, ?> column) {
        return !unwanted.contains(column.getId());
    }
}
