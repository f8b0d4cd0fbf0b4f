package org.supercargo.ui.catalog;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.kit.Icons;

import java.util.function.Consumer;

/** What can be done with a catalog of the tree. */
final class CatalogMenu extends ContextMenu {
    private final MoveItems moveItems;
    private String name = "";

    CatalogMenu(OpenCatalogs catalogs, TreeMoves moves) {
        moveItems = new MoveItems("catalog", moves);
        getItems()
                .addAll(
                        item("catalog-refresh", "Refresh", Feather.ROTATE_CW, catalogs::refresh),
                        new SeparatorMenuItem(),
                        moveItems.up(),
                        moveItems.down(),
                        item(
                                "catalog-remove",
                                "Remove from the tree",
                                Feather.X,
                                catalogs::remove));
    }

    private MenuItem item(String id, String words, Feather symbol, Consumer<String> action) {
        MenuItem item = new MenuItem(words, Icons.of(symbol));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(name));
        return item;
    }

    void setCatalog(String shown) {
        name = shown;
        moveItems.setRoot(new TreeRoot.OfCatalog(shown));
    }
}
