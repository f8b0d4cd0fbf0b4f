package org.supercargo.ui.catalog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.catalog.tree.TreeRow.Fold;

import java.util.List;
import java.util.Optional;

/** Lets registries and catalogs be dragged to other places of the tree. */
final class RowDrag {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    /** How far from the mouse the picture of the row is, so that the gap can be seen. */
    private static final double BESIDE = 12;

    private final TreeMoves moves;
    private final ListView<TreeRow> list;
    private final ObjectProperty<Optional<Gap>> gap = new SimpleObjectProperty<>(Optional.empty());
    private Optional<TreeRoot> dragged = Optional.empty();

    RowDrag(TreeMoves moves, ListView<TreeRow> list) {
        this.moves = moves;
        this.list = list;
    }

    /** Where what is dragged would go: before or after a row. */
    private record Gap(TreeRow row, TreeRoot beside, boolean after) {}

    /** Lets the row that the cell shows be dragged, and others be dropped at it. */
    void join(ListCell<TreeRow> cell) {
        cell.setOnDragDetected(event -> begin(cell, event));
        cell.setOnDragOver(event -> over(cell, event));
        cell.setOnDragExited(event -> gap.set(Optional.empty()));
        cell.setOnDragDropped(this::drop);
        cell.setOnDragDone(event -> end());
        gap.subscribe(() -> mark(cell));
        cell.itemProperty().subscribe(() -> mark(cell));
    }

    private void mark(ListCell<TreeRow> cell) {
        Optional<Gap> here = gap.get().filter(drop -> drop.row().equals(cell.getItem()));
        cell.pseudoClassStateChanged(BEFORE, here.filter(drop -> !drop.after()).isPresent());
        cell.pseudoClassStateChanged(AFTER, here.filter(Gap::after).isPresent());
    }

    private void begin(ListCell<TreeRow> cell, MouseEvent event) {
        if (lift(cell.getItem())) {
            var content = new ClipboardContent();
            content.putString(cell.getItem().entry().label());
            var board = cell.startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            board.setDragView(cell.snapshot(null, null), -BESIDE, -BESIDE);
            event.consume();
        }
    }

    /**
     * Takes what a row of the outermost level stands for, to be dropped elsewhere.
     *
     * @param row null where there is none
     * @return whether it can be taken
     */
    boolean lift(TreeRow row) {
        dragged =
                Optional.ofNullable(row)
                        .filter(lifted -> lifted.depth() == 0)
                        .flatMap(lifted -> lifted.entry().root());
        return dragged.isPresent();
    }

    private void over(ListCell<TreeRow> cell, DragEvent event) {
        gap.set(gapAt(cell, event.getY()));
        if (gap.get().isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
        }
        event.consume();
    }

    /** Before a row of the outermost level, or after the last row of what stands there. */
    private Optional<Gap> gapAt(ListCell<TreeRow> cell, double y) {
        TreeRow row = cell.getItem();
        if (row == null || dragged.isEmpty()) {
            return Optional.empty();
        }
        boolean upper = row.depth() == 0 && (row.fold() == Fold.OPEN || y < cell.getHeight() / 2);
        if (!upper && !isLastOfItsRoot(cell.getIndex())) {
            return Optional.empty();
        }
        return row.entry()
                .root()
                .filter(beside -> moves.canPlace(dragged.get(), beside))
                .map(beside -> new Gap(row, beside, !upper));
    }

    private boolean isLastOfItsRoot(int index) {
        List<TreeRow> rows = list.getItems();
        return index + 1 >= rows.size() || rows.get(index + 1).depth() == 0;
    }

    private void drop(DragEvent event) {
        gap.get()
                .ifPresent(drop -> moves.place(dragged.orElseThrow(), drop.beside(), drop.after()));
        event.setDropCompleted(gap.get().isPresent());
        event.consume();
    }

    private void end() {
        dragged = Optional.empty();
        gap.set(Optional.empty());
    }
}
