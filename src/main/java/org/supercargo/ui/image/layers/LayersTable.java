package org.supercargo.ui.image.layers;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.ui.kit.MediaTypeWords;
import org.supercargo.ui.kit.Style;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The table of layers: number, what made it, size with its share, media type, digest. */
public final class LayersTable extends TableView<LayerRow> {
    private static final PseudoClass EMPTY_STEP = PseudoClass.getPseudoClass("empty-step");

    private final TableColumn<LayerRow, LayerRow> made =
            column("Made by", 220, LayersTable::madeCell);

    public LayersTable(ObservableList<LayerRow> rows) {
        super(rows);
        setId("layers-table");
        setAccessibleText("Layers");
        getStyleClass().add("dense");
        setFixedCellSize(32);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        setPlaceholder(new Label("No layers"));
        TableColumn<LayerRow, LayerRow> number = column("#", 40, LayersTable::numberCell);
        number.getStyleClass().add(Style.FIRST_COLUMN);
        number.setMinWidth(36);
        number.setMaxWidth(56);
        TableColumn<LayerRow, LayerRow> size = column("Size", 104, LayerSizeCell::new);
        size.setMinWidth(80);
        size.setMaxWidth(160);
        TableColumn<LayerRow, LayerRow> type = column("Type", 84, LayersTable::typeCell);
        type.setMinWidth(72);
        type.setMaxWidth(220);
        TableColumn<LayerRow, LayerRow> digest = column("Digest", 112, LayersTable::digestCell);
        digest.setMinWidth(104);
        digest.setMaxWidth(140);
        getColumns().addAll(List.of(number, made, size, type, digest));
        setRowFactory(table -> new Row());
    }

    public void setMadeTitle(String title) {
        made.setText(title);
    }

    public void select(Digest layer) {
        for (LayerRow row : getItems()) {
            if (row.layer().filter(found -> found.digest().equals(layer)).isPresent()) {
                getSelectionModel().select(row);
                scrollTo(row);
                return;
            }
        }
    }

    private static TableColumn<LayerRow, LayerRow> column(
            String title, double width, Supplier<TableCell<LayerRow, LayerRow>> cell) {
        var column = new TableColumn<LayerRow, LayerRow>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> cell.get());
        return column;
    }

    private static TableCell<LayerRow, LayerRow> numberCell() {
        return new TextCell(
                row -> row.number().isPresent() ? "" + row.number().getAsInt() : "",
                row -> "",
                "number");
    }

    private static TableCell<LayerRow, LayerRow> madeCell() {
        return new TextCell(LayerRow::made, LayerRow::whole, Style.MONOSPACE);
    }

    private static TableCell<LayerRow, LayerRow> typeCell() {
        return new TextCell(
                of(layer -> MediaTypeWords.shortForm(layer.mediaType())),
                of(Descriptor::mediaType),
                Style.MUTED);
    }

    private static TableCell<LayerRow, LayerRow> digestCell() {
        return new TextCell(
                of(layer -> layer.digest().shortForm()),
                of(layer -> layer.digest().toString()),
                Style.MONOSPACE);
    }

    private static Function<LayerRow, String> of(Function<Descriptor, String> words) {
        return row -> row.layer().map(words).orElse("");
    }

    /** Words, with more of them on hover. */
    private static final class TextCell extends TableCell<LayerRow, LayerRow> {
        private final Function<LayerRow, String> words;
        private final Function<LayerRow, String> more;
        private final Tooltip tooltip = new Tooltip();

        TextCell(
                Function<LayerRow, String> words,
                Function<LayerRow, String> more,
                String styleClass) {
            this.words = words;
            this.more = more;
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(640);
            getStyleClass().add(styleClass);
            setMnemonicParsing(false);
        }

        @Override
        protected void updateItem(LayerRow row, boolean empty) {
            super.updateItem(row, empty);
            String hover = empty ? "" : more.apply(row);
            setText(empty ? null : words.apply(row));
            tooltip.setText(hover);
            setTooltip(hover.isEmpty() ? null : tooltip);
        }
    }

    /** Dims the steps that made no layer. */
    private static final class Row extends TableRow<LayerRow> {
        @Override
        protected void updateItem(LayerRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(EMPTY_STEP, !empty && row.isEmptyStep());
        }
    }
}
