package org.supercargo.ui.catalog;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Icons;

import java.util.function.Consumer;

/** What can be done with a catalog of the tree. */
final class CatalogMenu extends ContextMenu {
    private String name = "";

    CatalogMenu(OpenCatalogs catalogs) {
        getItems()
                .addAll(
                        item("catalog-refresh", "Refresh", Feather.ROTATE_CW, catalogs::refresh),
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
    }
}
