package org.supercargo.ui.catalog;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.catalog.tree.TreeRow.Fold;
import org.supercargo.ui.kit.Remedy;

import java.util.function.IntConsumer;

/** What the keys do with the selected row of the tree. */
final class TreeKeys {
    private final RegistryTreeController controller;
    private final ListView<TreeRow> list;
    private final IntConsumer select;

    /**
     * @param select selects the row with this index and scrolls to it
     */
    TreeKeys(RegistryTreeController controller, ListView<TreeRow> list, IntConsumer select) {
        this.controller = controller;
        this.list = list;
        this.select = select;
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        TreeRow selected = list.getSelectionModel().getSelectedItem();
        if (selected == null || event.isShortcutDown()) {
            return;
        }
        boolean done = event.isAltDown() ? move(event, selected) : use(event, selected);
        if (done) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event, TreeRow row) {
        int step =
                switch (event.getCode()) {
                    case UP -> TreeMoves.UP;
                    case DOWN -> TreeMoves.DOWN;
                    default -> 0;
                };
        if (step != 0 && row.depth() == 0) {
            row.entry().root().ifPresent(root -> controller.moves().step(root, step));
        }
        return step != 0;
    }

    private boolean use(KeyEvent event, TreeRow row) {
        switch (event.getCode()) {
            case ENTER -> open(row);
            case LEFT -> shutOrLeave(row);
            case RIGHT -> openOrEnter(row);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open(TreeRow row) {
        switch (row.entry()) {
            case TreeEntry.OfProblem problem ->
                    controller.commands().help(problem.node(), Remedy.of(problem.failure()));
            case TreeEntry.OfUnlisted unlisted ->
                    controller.commands().openRepository(unlisted.node());
            case TreeEntry.OfCatalogProblem problem ->
                    controller.onCatalogRemedy(problem.catalog(), problem.remedy());
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
        select.accept(index);
    }

    private void openOrEnter(TreeRow row) {
        switch (row.fold()) {
            case SHUT -> controller.onFold(row.entry(), true);
            case OPEN -> select.accept(list.getSelectionModel().getSelectedIndex() + 1);
            case NONE -> {}
        }
    }
}
