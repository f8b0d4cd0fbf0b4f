package org.supercargo.ui.tags;

import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.PullCommand;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What can be done with the selected tags, for the context menu and for the button above the table.
 */
final class TagMenu {
    private final String prefix;
    private final TagCommands commands;
    private final Supplier<List<TagRow>> selection;

    /**
     * @param prefix what the ids of the items begin with
     */
    TagMenu(String prefix, TagCommands commands, Supplier<List<TagRow>> selection) {
        this.prefix = prefix;
        this.commands = commands;
        this.selection = selection;
    }

    /** Fills a menu that is about to show. */
    void fill(ObservableList<MenuItem> items) {
        items.setAll(
                item("copy", "Copy reference", Feather.COPY, commands::onCopyReferences),
                item(
                        "copy-digest",
                        "Copy digest reference",
                        Feather.HASH,
                        commands::onCopyDigestReferences),
                item("copy-tag", "Copy tag", Feather.TAG, commands::onCopyTags),
                item("copy-table", "Copy as table", Feather.GRID, commands::onCopyTable),
                pullCommands(),
                new SeparatorMenuItem(),
                single("pull", "Pull…", Feather.DOWNLOAD, commands::onPull),
                single("history", "History…", Feather.CLOCK, commands::onHistory),
                watch(),
                new SeparatorMenuItem(),
                unless(
                        commands.againstUntagging(),
                        single("untag", "Untag…", Feather.SCISSORS, commands::onUntag)),
                unless(
                        commands.againstDeleting(),
                        single(
                                "delete",
                                "Delete manifest…",
                                Feather.TRASH_2,
                                commands::onDeleteManifest)),
                item("remove", removeWords(), Feather.TRASH, commands::onRemoveTags),
                new SeparatorMenuItem(),
                ofRepository("clean-up", "Clean up by rules…", Feather.FILTER, commands::onCleanUp),
                ofRepository(
                        "delete-repository",
                        "Delete repository…",
                        Feather.FOLDER_MINUS,
                        commands::onDeleteRepository));
    }

    private String removeWords() {
        int count = selection.get().size();
        return count < 2 ? "Remove tags…" : "Remove " + Format.count(count, "tag", "tags") + "…";
    }

    private MenuItem ofRepository(String id, String words, Feather symbol, Runnable action) {
        MenuItem item = item(id, words, symbol, rows -> action.run());
        item.setDisable(false);
        return item;
    }

    private MenuItem watch() {
        List<TagRow> rows = selection.get();
        boolean watched = rows.size() == 1 && commands.watching().isWatched(rows.getFirst());
        return watched
                ? single("watch", "Stop watching", Feather.EYE_OFF, commands.watching()::turn)
                : single("watch", "Watch", Feather.EYE, commands.watching()::turn);
    }

    private Menu pullCommands() {
        Menu menu = new Menu("Copy pull command", Icons.of(Feather.TERMINAL));
        menu.setId(prefix + "-command");
        menu.setDisable(selection.get().isEmpty());
        for (PullCommand command : PullCommand.values()) {
            MenuItem item = new MenuItem(command.program());
            item.setId(prefix + "-command-" + command.program());
            item.setOnAction(event -> commands.onCopyPullCommands(selection.get(), command));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A menu item has no tooltip, so that the reason stands in it. */
    private static MenuItem unless(Optional<RegistryLimit> limit, MenuItem item) {
        limit.ifPresent(
                known -> {
                    item.setDisable(true);
                    item.setText(item.getText() + " – " + known.meaning());
                });
        return item;
    }

    private MenuItem single(String id, String words, Feather symbol, Consumer<TagRow> action) {
        MenuItem item = item(id, words, symbol, rows -> action.accept(rows.getFirst()));
        item.setDisable(selection.get().size() != 1);
        return item;
    }

    private MenuItem item(String id, String words, Feather symbol, Consumer<List<TagRow>> action) {
        MenuItem item = new MenuItem(words, Icons.of(symbol));
        item.setId(prefix + "-" + id);
        item.setMnemonicParsing(false);
        item.setDisable(selection.get().isEmpty());
        item.setOnAction(event -> action.accept(selection.get()));
        return item;
    }
}
