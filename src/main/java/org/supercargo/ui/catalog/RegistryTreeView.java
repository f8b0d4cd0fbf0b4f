package org.supercargo.ui.catalog;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.catalog.TreeRow.Fold;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Remedy;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.navigation.Location;
import org.supercargo.ui.widget.FilterField;

import java.util.List;
import java.util.Optional;

/**
 * The tree of registries with its filter: a list of rows that stand as far in as they are deep, so
 * that only those in sight cost anything.
 */
public final class RegistryTreeView extends VBox {
    private static final int ROWS_ABOVE = 4;

    private final RegistryTreeModel model;
    private final RegistryTreeController controller;
    private final ListView<TreeRow> list = new ListView<>();
    private final FilterField filter = new FilterField("tree-filter", "Filter repositories");
    private boolean locationPending;
    private boolean filtersAnew;

    RegistryTreeView(RegistryTreeModel model, RegistryTreeController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("registry-tree-pane");
        initList();
        filter.textProperty().subscribe(controller::filter);
        model.filter()
                .subscribe(
                        text -> {
                            filter.setText(text);
                            filtersAnew = true;
                        });
        Button add =
                Buttons.icon(
                        "add-registry",
                        Feather.PLUS,
                        "Add a registry or a catalog",
                        controller::onAdd);
        HBox tools = new HBox(filter, add);
        tools.getStyleClass().addAll(Style.PANE_TOOLS, "tree-tools");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(tools, list);
        model.rows().subscribe(this::show);
        model.location().subscribe(this::reveal);
    }

    private void initList() {
        list.setId("registry-tree");
        list.setAccessibleText("Registries and repositories");
        list.setCellFactory(view -> new TreeRowCell(controller, list));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onKey(KeyEvent event) {
        TreeRow selected = list.getSelectionModel().getSelectedItem();
        if (selected == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> open(selected);
            case LEFT -> shutOrLeave(selected);
            case RIGHT -> openOrEnter(selected);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(TreeRow row) {
        switch (row.entry()) {
            case TreeEntry.OfProblem problem ->
                    controller.onRemedy(problem.node(), Remedy.of(problem.failure()));
            case TreeEntry.OfUnlisted unlisted -> controller.onOpenRepository(unlisted.node());
            case TreeEntry.OfCatalogWords words when words.failed() ->
                    controller.catalogs().refresh(words.catalog());
            case TreeEntry.OfCatalog catalog -> controller.onFold(catalog, row.fold() == Fold.SHUT);
            case TreeEntry.OfFolder folder -> controller.onFold(folder, row.fold() == Fold.SHUT);
            default -> controller.onOpen(row.entry());
        }
    }

    private void shutOrLeave(TreeRow row) {
        if (row.fold() == Fold.OPEN) {
            controller.onFold(row.entry(), false);
            return;
        }
        int index = list.getSelectionModel().getSelectedIndex();
        while (index > 0 && list.getItems().get(index).depth() >= row.depth()) {
            index--;
        }
        select(index);
    }

    private void openOrEnter(TreeRow row) {
        switch (row.fold()) {
            case SHUT -> controller.onFold(row.entry(), true);
            case OPEN -> select(list.getSelectionModel().getSelectedIndex() + 1);
            case NONE -> {}
        }
    }

    /** What is typed into the tree is looked for. */
    private void onTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isText = !typed.isBlank() && !Character.isISOControl(typed.charAt(0));
        if (isText && !event.isShortcutDown() && !event.isAltDown()) {
            filter.requestFocus();
            filter.setText(typed);
            filter.end();
            event.consume();
        }
    }

    /** Puts the cursor into the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** The row that was selected stays so, wherever it stands now. */
    private void show(List<TreeRow> rows) {
        Optional<TreeEntry> selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(TreeRow::entry);
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        selected.ifPresent(entry -> list.getSelectionModel().select(indexOf(entry)));
        if (filtersAnew && !list.getSelectionModel().isEmpty()) {
            scrollTo(list.getSelectionModel().getSelectedIndex());
        }
        filtersAnew = false;
        revealPending();
    }

    /** Selects the row of the place that the window shows, as soon as there is one. */
    private void reveal(Location location) {
        locationPending = !isSelectedInCatalog(location);
        revealPending();
    }

    private boolean isSelectedInCatalog(Location location) {
        TreeRow selected = list.getSelectionModel().getSelectedItem();
        return selected != null
                && selected.entry() instanceof TreeEntry.OfListed listed
                && location.repository().filter(listed.name()::equals).isPresent();
    }

    private void revealPending() {
        Optional<TreeEntry> wanted =
                Optional.of(locationPending)
                        .filter(pending -> pending)
                        .flatMap(pending -> model.entry(model.location().get()));
        int index = wanted.map(this::indexOf).orElse(-1);
        if (index >= 0) {
            locationPending = false;
            if (index != list.getSelectionModel().getSelectedIndex()) {
                select(index);
            }
        }
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        scrollTo(index);
    }

    private void scrollTo(int index) {
        list.scrollTo(Math.max(0, index - ROWS_ABOVE));
    }

    private int indexOf(TreeEntry entry) {
        List<TreeRow> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).entry().equals(entry)) {
                return i;
            }
        }
        return -1;
    }
}
