package org.supercargo.ui.tags;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.TagArrangement.Arranged;
import org.supercargo.service.tags.TagOrder;
import org.supercargo.ui.widget.KeptSelection;
import org.supercargo.ui.widget.RowList;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The table of the tags of one repository. */
public final class TagsView extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW_HEIGHT = 30;

    private final TagsModel model;
    private final TagsController controller;
    private final TableView<TagRow> table = new TableView<>();
    private final RowList<TagRow> items = new RowList<>();
    private final TagsHeader header;
    private boolean rearranging;

    TagsView(TagsModel model, TagsController controller, InstantSource clock) {
        this.model = model;
        this.controller = controller;
        this.header = new TagsHeader(model, controller, this::selection);
        getStyleClass().add("tags-pane");
        initTable(clock);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, table);
        model.table().subscribe(this::show);
        model.shown().subscribe(this::reveal);
    }

    private void initTable(InstantSource clock) {
        table.setId("tags-table");
        table.setAccessibleText("Tags");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(items); // which forgets how the table is sorted
        initColumns(clock);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new TagsPlaceholder(model, controller));
        ObservableValue<Optional<Digest>> selectedDigest = selectedDigest();
        table.setRowFactory(view -> new TagTableRow(controller, selectedDigest));
        table.setContextMenu(contextMenu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
    }

    private void initColumns(InstantSource clock) {
        List<TableColumn<TagRow, ?>> columns = new TagColumns(clock, model, controller).all();
        table.getColumns().setAll(columns);
        List<TableColumn<TagRow, ?>> dispensable =
                TagColumns.dispensable().stream()
                        .<TableColumn<TagRow, ?>>map(kind -> columns.get(kind.ordinal()))
                        .toList();
        new ColumnsByRoom<>(table, dispensable, model.hiddenColumns());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getSortOrder().add(columns.getFirst());
        table.setSortPolicy(
                view -> {
                    controller.onSort(order());
                    return true;
                });
    }

    /** What the arrows in the column headers say. */
    private TagOrder order() {
        return table.getSortOrder().stream()
                .findFirst()
                .map(
                        column ->
                                new TagOrder(
                                        ((TagColumn) column.getUserData()).order(),
                                        column.getSortType() == SortType.DESCENDING))
                .orElse(TagOrder.VERSIONS);
    }

    private ObservableValue<Optional<Digest>> selectedDigest() {
        return table.getSelectionModel()
                .selectedItemProperty()
                .flatMap(row -> row.observed().map(details -> row.digest()))
                .orElse(Optional.empty());
    }

    private ContextMenu contextMenu() {
        TagMenu menu = new TagMenu("tag-menu", controller.commands(), this::selection);
        ContextMenu popup = new ContextMenu();
        menu.fill(popup.getItems());
        popup.setOnShowing(event -> menu.fill(popup.getItems()));
        return popup;
    }

    private List<TagRow> selection() {
        return KeptSelection.selectedIn(table);
    }

    private void onSelected(TagRow row) {
        if (row != null && !rearranging && selection().size() <= 1) {
            controller.onSelect(row);
        }
    }

    private void onKey(KeyEvent event) {
        List<TagRow> selected = selection();
        if (selected.isEmpty()) {
            return;
        }
        if (COPY.match(event)) {
            controller.commands().onCopyReferences(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && selected.size() == 1) {
            controller.commands().onUntag(selected.getFirst());
            event.consume();
        }
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        header.focusFilter();
    }

    /** Shows other rows, in one change; what was selected stays selected. */
    private void show(Arranged<TagRow> arranged) {
        rearranging = true;
        KeptSelection<TagRow> kept = KeptSelection.take(table);
        items.show(arranged.shown());
        kept.restore();
        rearranging = false;
        if (selection().isEmpty()) {
            reveal(model.shown().get());
        }
    }

    private void reveal(Optional<Tag> tag) {
        Optional<TagRow> row =
                tag.flatMap(
                        wanted -> items.stream().filter(r -> r.tag().equals(wanted)).findFirst());
        rearranging = true;
        row.ifPresentOrElse(this::select, () -> table.getSelectionModel().clearSelection());
        rearranging = false;
    }

    private void select(TagRow row) {
        if (!selection().contains(row)) {
            table.getSelectionModel().clearAndSelect(items.indexOf(row));
            table.scrollTo(row);
        }
    }
}
