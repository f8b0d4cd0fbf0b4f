package org.supercargo.ui.tags;

import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The table of the tags of one repository. */
public final class TagsView extends VBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TagsModel model;
    private final TagsController controller;
    private final TableView<TagRow> table = new TableView<>();
    private final FilteredList<TagRow> filtered;
    private final TagsHeader header;
    private boolean rearranging;

    TagsView(TagsModel model, TagsController controller, InstantSource clock) {
        this.model = model;
        this.controller = controller;
        this.filtered = new FilteredList<>(model.rows());
        this.header = new TagsHeader(model, controller, filtered, this::selection);
        getStyleClass().add("tags-pane");
        initTable(clock);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(header, table);
        model.filter().subscribe(this::filter);
        model.shown().subscribe(this::reveal);
        model.state().subscribe(() -> reveal(model.shown().get()));
    }

    private void initTable(InstantSource clock) {
        table.setId("tags-table");
        table.setAccessibleText("Tags");
        List<TableColumn<TagRow, ?>> columns = new TagColumns(clock).all();
        table.getColumns().setAll(columns);
        new ColumnsByRoom<>(table, columns.subList(1, 4));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<TagRow> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSortOrder().add(table.getColumns().getFirst());
        table.setPlaceholder(new TagsPlaceholder(model, controller));
        ObservableValue<Optional<Digest>> selectedDigest = selectedDigest();
        table.setRowFactory(view -> new TagTableRow(controller, selectedDigest));
        table.setContextMenu(contextMenu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.getSelectionModel().selectedItemProperty().subscribe(this::onSelected);
    }

    private ObservableValue<Optional<Digest>> selectedDigest() {
        return table.getSelectionModel()
                .selectedItemProperty()
                .flatMap(row -> row.details().map(details -> row.digest()))
                .orElse(Optional.empty());
    }

    private ContextMenu contextMenu() {
        TagMenu menu = new TagMenu("tag-menu", controller, this::selection);
        ContextMenu popup = new ContextMenu();
        menu.fill(popup.getItems());
        popup.setOnShowing(event -> menu.fill(popup.getItems()));
        return popup;
    }

    private List<TagRow> selection() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
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
            controller.onCopyReferences(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && selected.size() == 1) {
            controller.onUntag(selected.getFirst());
            event.consume();
        }
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        header.focusFilter();
    }

    private void filter(String text) {
        rearranging = true;
        filtered.setPredicate(text.isEmpty() ? null : row -> TagsModel.accepts(row, text));
        rearranging = false;
        reveal(model.shown().get());
    }

    private void reveal(Optional<Tag> tag) {
        Optional<TagRow> row =
                tag.flatMap(
                        wanted ->
                                table.getItems().stream()
                                        .filter(r -> r.tag().equals(wanted))
                                        .findFirst());
        rearranging = true;
        row.ifPresentOrElse(this::select, () -> table.getSelectionModel().clearSelection());
        rearranging = false;
    }

    private void select(TagRow row) {
        if (!selection().contains(row)) {
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
            table.scrollTo(row);
        }
    }
}
