package org.supercargo.ui.history;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.watch.Sighting;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

import java.time.InstantSource;

/** The dialog with the history of a tag. */
final class HistoryView {
    private static final double LIST_HEIGHT = 220;

    private final HistoryModel model;
    private final HistoryController controller;
    private final InstantSource clock;
    private final ListView<Sighting> list = new ListView<>();

    HistoryView(HistoryModel model, HistoryController controller, InstantSource clock) {
        this.model = model;
        this.controller = controller;
        this.clock = clock;
        list.setId("history-list");
        list.setAccessibleText("What the tag pointed to, the newest first");
        list.setItems(model.sightings());
        list.setPrefHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label("Nothing was seen of this tag yet."));
        list.setCellFactory(view -> new SightingCell(model, clock));
        list.getSelectionModel().selectedItemProperty().subscribe(model.chosen()::set);
    }

    DialogForm form() {
        return DialogForm.of("History of " + DisplayText.line(model.tag().name()), content())
                .action(model.verb(), () -> controller.onRestore(model))
                .actionDisabledWhile(model.nothingToRestore())
                .closedWhen(model.finished())
                .dismissText("Close")
                .firstFocus(list)
                .wide();
    }

    private Node content() {
        Label about =
                new Label(
                        "What the tag was seen to point to from this computer. Choose a line to put"
                                + " its manifest back, as long as the registry still has it.");
        about.setWrapText(true);
        about.getStyleClass().add("dialog-hint");
        Label consequence = new Label();
        consequence.setId("history-consequence");
        consequence.setWrapText(true);
        consequence.setMnemonicParsing(false);
        var words = model.consequence().map(DisplayText::line);
        consequence.textProperty().bind(words);
        Shown.when(consequence, words.map(text -> !text.isEmpty()));
        VBox content =
                new VBox(
                        about,
                        list,
                        consequence,
                        new BusyLine(model.busy()),
                        new ProblemBox("history-problem", model.problem()));
        content.getStyleClass().add("dialog-form");
        return content;
    }
}
