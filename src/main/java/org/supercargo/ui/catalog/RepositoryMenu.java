package org.supercargo.ui.catalog;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.kit.Icons;

import java.util.function.Consumer;

/** What can be done with a repository of the tree. */
final class RepositoryMenu extends ContextMenu {
    private RepositoryName repository;

    RepositoryMenu(RegistryTreeController controller) {
        getItems()
                .addAll(
                        item(
                                "repository-clean-up",
                                "Clean up by rules…",
                                Feather.FILTER,
                                controller::onCleanUp),
                        item(
                                "repository-delete",
                                "Delete repository…",
                                Feather.FOLDER_MINUS,
                                controller::onDeleteRepository));
    }

    private MenuItem item(
            String id, String words, Feather symbol, Consumer<RepositoryName> action) {
        MenuItem item = new MenuItem(words, Icons.of(symbol));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(repository));
        return item;
    }

    void setRepository(RepositoryName shown) {
        repository = shown;
    }
}
