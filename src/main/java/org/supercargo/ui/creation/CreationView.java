package org.supercargo.ui.creation;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;

/** The dialog for a new repository: its name, the tag of its marker, and what will be pushed. */
final class CreationView {
    private static final String WITH_MARKER =
            "A registry has no empty repositories: a repository begins with its first"
                    + " manifest. So a marker of a few bytes is pushed under this tag."
                    + " Nothing that exists is overwritten.";
    private static final String WITHOUT_MARKER =
            "This registry creates an empty repository by itself, with its own rules for names."
                    + " Nothing that exists is overwritten.";

    private final CreationModel model;
    private final CreationController controller;
    private final TextField name = new TextField();
    private final TextField tag = new TextField();

    CreationView(CreationModel model, CreationController controller) {
        this.model = model;
        this.controller = controller;
        name.setId("creation-name");
        name.setPromptText("team/project");
        name.textProperty().bindBidirectional(model.name());
        name.disableProperty().bind(model.busy());
        tag.setId("creation-tag");
        tag.textProperty().bindBidirectional(model.tag());
        tag.disableProperty().bind(model.busy());
    }

    DialogForm form() {
        return DialogForm.of("New repository on " + model.registry(), content())
                .action("Create repository", () -> controller.onSubmit(model))
                .actionDisabledWhile(model.incomplete().or(model.busy()))
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model))
                .firstFocus(name);
    }

    private Node content() {
        var explanation = new Label(model.marked() ? WITH_MARKER : WITHOUT_MARKER);
        explanation.setWrapText(true);
        explanation.getStyleClass().add("dialog-hint");
        var hint = new VBox(explanation, new BusyLine(model.busy()));
        hint.getStyleClass().add("form-field");
        var content =
                new VBox(
                        new FormField("Name", name, "creation-name-problem", model.nameProblem()),
                        hint,
                        new ProblemBox(
                                "creation-problem",
                                model.problem(),
                                remedy -> controller.onRemedy(model, remedy)));
        if (model.marked()) {
            content.getChildren()
                    .add(1, new FormField("Tag", tag, "creation-tag-problem", model.tagProblem()));
        }
        content.getStyleClass().add("dialog-form");
        return content;
    }
}
