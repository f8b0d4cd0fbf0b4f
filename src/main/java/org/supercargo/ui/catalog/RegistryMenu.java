package org.supercargo.ui.catalog;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.TreeRoot;
import org.supercargo.ui.kit.Icons;

import java.util.function.Consumer;

/** What can be done with a registry of the tree. */
final class RegistryMenu extends ContextMenu {
    private static final String PIN = "Pin to the top";

    private final MenuItem remove;
    private final MenuItem pin;
    private final MenuItem save;
    private final MenuItem stop;
    private final MoveItems moves;
    private RegistryNode node;

    RegistryMenu(RegistryTreeController controller) {
        remove =
                item(
                        "registry-remove",
                        "Remove from the tree",
                        Feather.X,
                        controller.commands()::remove);
        save =
                item(
                        "registry-save-catalog",
                        "Save as catalog…",
                        Feather.BOOK,
                        controller.commands()::saveCatalog);
        stop = item("registry-stop", "Stop listing", Feather.X, controller.commands()::stop);
        setOnShowing(event -> adapt());
        pin = item("registry-pin", PIN, Feather.BOOKMARK, controller.moves()::pin);
        moves = new MoveItems("registry", controller.moves());
        getItems()
                .addAll(
                        item(
                                "registry-refresh",
                                "Refresh",
                                Feather.ROTATE_CW,
                                controller.commands()::refresh),
                        stop,
                        item(
                                "registry-sign-in",
                                "Sign in…",
                                Feather.LOG_IN,
                                controller.commands()::signIn),
                        item(
                                "registry-sign-out",
                                "Sign out",
                                Feather.LOG_OUT,
                                controller.commands()::signOut),
                        item(
                                "registry-explain",
                                "Why this credential?",
                                Feather.HELP_CIRCLE,
                                controller.commands()::explain),
                        item(
                                "registry-create",
                                "New repository…",
                                Feather.FOLDER_PLUS,
                                controller.commands()::create),
                        item(
                                "registry-open-repository",
                                "Open repository…",
                                Feather.BOX,
                                controller.commands()::openRepository),
                        save,
                        new SeparatorMenuItem(),
                        pin,
                        moves.up(),
                        moves.down(),
                        remove);
    }

    private MenuItem item(String id, String words, Feather symbol, Consumer<RegistryNode> action) {
        MenuItem item = new MenuItem(words, Icons.of(symbol));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(node));
        return item;
    }

    private void adapt() {
        save.setDisable(node.paths().isEmpty());
        stop.setDisable(node.state().get() != RegistryNode.State.LISTING);
    }

    void setNode(RegistryNode shown) {
        node = shown;
        pin.setText(shown.pinned().get() ? "Unpin" : PIN);
        moves.setRoot(new TreeRoot.OfRegistry(shown));
        remove.setDisable(shown.known().origin() == Origin.CONFIGURED);
    }
}
