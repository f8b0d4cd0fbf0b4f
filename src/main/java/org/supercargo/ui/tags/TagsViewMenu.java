package org.supercargo.ui.tags;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

/**
 * The button that lets choose the columns of the table, what stands together in it and whether it
 * is watched.
 */
final class TagsViewMenu extends MenuButton {
    private static final String WORDS = "Columns, groups and watching";

    private final TagsModel model;
    private final TagsController controller;

    TagsViewMenu(TagsModel model, TagsController controller) {
        super("", Icons.of(Feather.SLIDERS));
        this.model = model;
        this.controller = controller;
        setId("tags-view");
        setAccessibleText(WORDS);
        setTooltip(new Tooltip(WORDS));
        getStyleClass().addAll(Style.FLAT, Style.ICON_BUTTON, "no-arrow");
        CheckMenuItem together = check("grouped", "Same digest together");
        together.selectedProperty().bindBidirectional(model.grouped());
        CheckMenuItem folded = check("folded", "Fold signatures and the like");
        folded.selectedProperty().bindBidirectional(model.folded());
        CheckMenuItem watched = check("watched", "Watch this repository for moves");
        Watching watching = controller.commands().watching();
        watched.setOnAction(event -> watching.watchRepository(watched.isSelected()));
        WatchIntervalMenu interval = new WatchIntervalMenu(watching);
        setOnShowing(
                event -> {
                    watched.setSelected(watching.isRepositoryWatched());
                    interval.refresh();
                });
        getItems().addAll(together, folded, new SeparatorMenuItem(), watched, interval);
        getItems().add(new SeparatorMenuItem());
        TagColumn.optional().forEach(column -> getItems().add(item(column)));
    }

    private CheckMenuItem item(TagColumn column) {
        CheckMenuItem item = check(column.word(), column.title());
        item.setSelected(!model.hiddenColumns().contains(column.word()));
        item.setOnAction(event -> controller.onColumn(column, item.isSelected()));
        return item;
    }

    private static CheckMenuItem check(String id, String words) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setId("tags-view-" + id);
        item.setMnemonicParsing(false);
        return item;
    }
}
