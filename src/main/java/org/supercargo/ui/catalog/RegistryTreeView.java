package org.supercargo.ui.catalog;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.kit.Buttons;
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
    private final TreeMenus menus;
    private final ListView<TreeRow> list = new ListView<>();
    private final FilterField filter = new FilterField("tree-filter", "Filter repositories");
    private boolean locationPending;
    private boolean filtersAnew;

    RegistryTreeView(RegistryTreeModel model, RegistryTreeController controller) {
        this.model = model;
        this.controller = controller;
        this.menus = new TreeMenus(controller);
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
        RowDrag drag = new RowDrag(controller.moves(), list);
        list.setCellFactory(
                view -> {
                    var cell = new TreeRowCell(controller, list, menus);
                    drag.join(cell);
                    return cell;
                });
        new TreeKeys(controller, list, this::select);
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenuKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /** The key for menus speaks for the selected row, wherever the mouse is. */
    private void onMenuKey(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            list.lookupAll(".list-cell").stream()
                    .filter(TreeRowCell.class::isInstance)
                    .map(TreeRowCell.class::cast)
                    .filter(TreeRowCell::isSelected)
                    .findFirst()
                    .ifPresent(TreeRowCell::showMenu);
            event.consume();
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

    /**
     * Fetches anew the list that the selected row belongs to.
     *
     * @return whether there is one; a repository has its tags elsewhere
     */
    public boolean refreshSelected() {
        TreeRow selected = list.getSelectionModel().getSelectedItem();
        return selected != null && controller.refresh(selected.entry());
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
