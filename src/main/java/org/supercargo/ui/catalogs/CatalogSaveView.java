package org.supercargo.ui.catalogs;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

/** The dialog that saves a catalog: its title, where it shall be, and what came of it. */
final class CatalogSaveView {
    private final CatalogSaveModel model;
    private final CatalogSaveController controller;
    private final TextField target = new TextField();
    private final TextField title = new TextField();

    CatalogSaveView(CatalogSaveModel model, CatalogSaveController controller) {
        this.model = model;
        this.controller = controller;
        target.setId("catalog-target");
        target.setPromptText("registry.example.com/team/catalog:latest or a file");
        target.textProperty().bindBidirectional(model.target());
        target.disableProperty().bind(model.busy());
        title.setId("catalog-title");
        title.setPromptText("Optional");
        title.textProperty().bindBidirectional(model.title());
        title.disableProperty().bind(model.busy());
    }

    DialogForm form() {
        BooleanBinding blank =
                Bindings.createBooleanBinding(() -> target.getText().isBlank(), model.target());
        return DialogForm.of("Save as a catalog", content())
                .action("Save catalog", () -> controller.onSubmit(model))
                .actionDisabledWhile(blank.or(model.busy()).or(model.saved().isNotEmpty()))
                .dismissText(model.saved().map(said -> said.isEmpty() ? "Cancel" : "Close"))
                .onClosed(() -> controller.onClose(model))
                .firstFocus(target);
    }

    private Node content() {
        var hint = new Label(hint());
        hint.setWrapText(true);
        hint.getStyleClass().add("dialog-hint");
        var saved = new Label();
        saved.setId("catalog-saved");
        saved.setWrapText(true);
        saved.textProperty().bind(model.saved());
        Shown.when(saved, model.saved().map(said -> !said.isEmpty()));
        var content =
                new VBox(
                        new FormField("Reference or path", target),
                        new FormField("Title", title),
                        hint,
                        new BusyLine(model.busy()),
                        new ProblemBox(
                                "catalog-problem",
                                model.problem(),
                                remedy -> controller.onRemedy(model, remedy)),
                        saved);
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private String hint() {
        return Format.count(model.repositories().size(), "repository", "repositories")
                + (model.isWhole() ? "" : ", those that the tree shows now,")
                + " will be in it. A catalog that is there already is replaced.";
    }
}
