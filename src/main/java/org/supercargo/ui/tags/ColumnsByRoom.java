package org.supercargo.ui.tags;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import java.util.List;

/** Hides columns of a table while it is too narrow for all, so that the others are not cut. */
final class ColumnsByRoom<R> {
    private final TableView<R> table;
    private final List<TableColumn<R, ?>> dispensable;

    /**
     * @param dispensable what can be missed, the first first
     */
    ColumnsByRoom(TableView<R> table, List<TableColumn<R, ?>> dispensable) {
        this.table = table;
        this.dispensable = dispensable;
        table.widthProperty().subscribe(width -> arrange(width.doubleValue()));
    }

    private void arrange(double width) {
        double needed = table.getColumns().stream().mapToDouble(TableColumnBase::getMinWidth).sum();
        for (TableColumn<R, ?> column : dispensable) {
            boolean fits = width == 0 || needed <= width;
            column.setVisible(fits);
            needed -= fits ? 0 : column.getMinWidth();
        }
    }
}
