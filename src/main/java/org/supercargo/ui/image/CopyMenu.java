package org.supercargo.ui.image;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.Reference;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.PullCommand;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Copies the shown reference: by tag, by digest, or in the command that pulls it. */
final class CopyMenu extends MenuButton {
    private final ImageModel model;
    private final Clipboards clipboards;

    CopyMenu(ImageModel model, Clipboards clipboards) {
        super("Copy", Icons.of(Feather.COPY));
        this.model = model;
        this.clipboards = clipboards;
        setId("image-copy");
        getItems()
                .addAll(
                        item(
                                "image-copy-reference",
                                "Reference",
                                model::shownReference,
                                Reference::toString),
                        item(
                                "image-copy-digest-reference",
                                "Reference by digest",
                                model::pinnedReference,
                                Reference::toString),
                        item(
                                "image-copy-digest",
                                "Digest",
                                model::pinnedReference,
                                pinned -> pinned.selector().pathForm()),
                        commands());
    }

    private MenuItem item(
            String id,
            String words,
            Supplier<Optional<Reference>> source,
            Function<Reference, String> form) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> source.get().map(form).ifPresent(clipboards::copy));
        return item;
    }

    private Menu commands() {
        var menu = new Menu("Pull command");
        for (PullCommand command : PullCommand.values()) {
            menu.getItems()
                    .add(
                            item(
                                    "image-copy-" + command.program(),
                                    command.program(),
                                    model::shownReference,
                                    command::commandFor));
        }
        return menu;
    }
}
