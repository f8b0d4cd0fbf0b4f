package org.supercargo.ui.removal;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

/** The dialog that deletes a repository: what goes, and the name to be typed. */
final class RemovalView {
    private static final String WHOLE =
            "The registry deletes the repository with everything in it. This cannot be undone.";
    private static final String PIECEWISE =
            "The registry has no call for deleting a repository. Everything in it is deleted, image"
                    + " by image; its name may stay in the catalog.";

    private final RemovalModel model;
    private final RemovalController controller;
    private final TextField name = new TextField();

    RemovalView(RemovalModel model, RemovalController controller) {
        this.model = model;
        this.controller = controller;
        name.setId("removal-name");
        name.setPromptText(model.repository().path());
        name.textProperty().bindBidirectional(model.typed());
        name.disableProperty().bind(model.busy());
    }

    DialogForm form() {
        return DialogForm.of("Delete repository", content())
                .action("Delete repository", () -> controller.onSubmit(model))
                .actionDisabledWhile(model.unconfirmed())
                .dismissText(model.result().map(text -> text.isEmpty() ? "Cancel" : "Close"))
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model))
                .dangerous()
                .firstFocus(name);
    }

    private Node content() {
        var repository = new Label(DisplayText.line(model.repository().toString()));
        repository.setId("removal-target");
        repository.setWrapText(true);
        repository.setMnemonicParsing(false);
        repository.getStyleClass().add(Style.MONOSPACE);
        var place = new VBox(repository, new BusyLine(model.busy()));
        place.getStyleClass().add("form-field");
        var content =
                new VBox(
                        sentence("removal-way", model.whole() ? WHOLE : PIECEWISE),
                        place,
                        bound("removal-content", model.content()),
                        new FormField("Type the name of the repository to confirm", name),
                        bound("removal-result", model.result()),
                        new ProblemBox(
                                "removal-problem",
                                model.problem(),
                                remedy -> controller.onRemedy(model, remedy)));
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private static Label sentence(String id, String words) {
        var label = new Label(words);
        label.setId(id);
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        return label;
    }

    private static Label bound(String id, ObservableValue<String> words) {
        Label label = sentence(id, "");
        label.textProperty().bind(words.map(DisplayText::line));
        Shown.when(label, words.map(text -> !text.isEmpty()));
        return label;
    }
}
