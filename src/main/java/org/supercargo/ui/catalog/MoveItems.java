package org.supercargo.ui.catalog;

import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.kit.Icons;

/** The two items of a menu that move a registry or a catalog by one place. */
final class MoveItems {
    private final TreeMoves moves;
    private final MenuItem up;
    private final MenuItem down;
    private TreeRoot root;

    MoveItems(String kind, TreeMoves moves) {
        this.moves = moves;
        up = item(kind + "-up", "Move up (Alt+Up)", Feather.ARROW_UP, TreeMoves.UP);
        down = item(kind + "-down", "Move down (Alt+Down)", Feather.ARROW_DOWN, TreeMoves.DOWN);
    }

    private MenuItem item(String id, String words, Feather symbol, int step) {
        MenuItem item = new MenuItem(words, Icons.of(symbol));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> moves.step(root, step));
        return item;
    }

    MenuItem up() {
        return up;
    }

    MenuItem down() {
        return down;
    }

    /** Offers only what would move the one for which the menu opens. */
    void setRoot(TreeRoot shown) {
        root = shown;
        up.setDisable(!moves.canStep(shown, TreeMoves.UP));
        down.setDisable(!moves.canStep(shown, TreeMoves.DOWN));
    }
}
