package org.supercargo.ui.deletion;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.ui.deletion.DeletionModel.Stage;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

import java.util.OptionalLong;

/** The deletion dialog: what goes, what goes with it, and the answer of the registry. */
final class DeletionView {
    private final DeletionModel model;
    private final DeletionController controller;
    private final VBox content = new VBox();
    private final VBox consequences = new VBox();

    DeletionView(DeletionModel model, DeletionController controller) {
        this.model = model;
        this.controller = controller;
        content.getStyleClass().add("dialog-form");
        consequences.getStyleClass().add("dialog-form");
        content.getChildren()
                .addAll(
                        question(),
                        target(),
                        planning(),
                        consequences,
                        freed(),
                        new GuardedOffer(model),
                        surprises(),
                        new ProblemBox("deletion-problem", model.problem()),
                        manifestInstead());
        model.plan().subscribe(plan -> plan.ifPresent(this::showPlan));
    }

    private Node question() {
        var question = new Label(DeletionWords.question(model));
        question.setWrapText(true);
        question.setMnemonicParsing(false);
        question.getStyleClass().add("dialog-question");
        return question;
    }

    private Node target() {
        var target = new Label(DisplayText.line(model.target().toString()));
        target.setId("deletion-target");
        target.setWrapText(true);
        target.setMnemonicParsing(false);
        target.getStyleClass().add(Style.MONOSPACE);
        var place = new VBox(target, new BusyLine(model.stage().map(DeletionView::isBusy)));
        place.getStyleClass().add("form-field");
        return place;
    }

    private Node planning() {
        var words = new Label("Looking for everything that points at it…");
        Shown.when(words, model.stage().map(stage -> stage == Stage.PLANNING));
        return words;
    }

    private static boolean isBusy(Stage stage) {
        return stage == Stage.PLANNING || stage == Stage.DELETING;
    }

    private void showPlan(DeletionPlan plan) {
        if (model.verb() == DeletionVerb.UNTAG) {
            consequences
                    .getChildren()
                    .setAll(sentence("deletion-stays", DeletionWords.whatStays(plan)));
            consequences.getChildren().addAll(DeletionSections.of(plan.consequences()));
        } else {
            consequences.getChildren().setAll(DeletionSections.of(plan));
        }
        plan.incompleteBecause()
                .map(why -> "There may be more: " + why)
                .ifPresent(more -> consequences.getChildren().add(warning(more)));
        if (!plan.canBeUndone()) {
            consequences
                    .getChildren()
                    .add(warning("The manifest cannot be read, so this cannot be undone."));
        }
    }

    private Node freed() {
        Label words = sentence("deletion-freed", "");
        words.textProperty().bind(model.freedBytes().map(DeletionWords::freed));
        words.getStyleClass().add("dialog-hint");
        Shown.when(words, model.freedBytes().map(OptionalLong::isPresent));
        return words;
    }

    private static Label sentence(String id, String words) {
        var label = new Label(words);
        label.setId(id);
        label.setWrapText(true);
        label.setMnemonicParsing(false);
        return label;
    }

    private static Label warning(String words) {
        Label label = sentence("deletion-incomplete", DisplayText.line(words));
        label.getStyleClass().add("warning-text");
        return label;
    }

    private Node surprises() {
        var label = sentence("deletion-surprises", "");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> String.join("\n", model.surprises()), model.surprises()));
        label.getStyleClass().add("warning-text");
        Shown.when(label, Bindings.isNotEmpty(model.surprises()));
        return label;
    }

    private Node manifestInstead() {
        Button button =
                Buttons.text(
                        "deletion-manifest-instead",
                        "See what deleting the manifest would take…",
                        () -> controller.onDeleteManifestInstead(model));
        Shown.when(button, model.manifestOffered());
        return button;
    }

    DialogForm form() {
        return DialogForm.of(DeletionWords.title(model.verb()), content)
                .action(
                        model.plan().map(plan -> DeletionWords.confirm(model.verb(), plan)),
                        () -> controller.onConfirm(model))
                .actionDisabledWhile(model.undecidable())
                .dangerous()
                .dismissText(model.stage().map(DeletionView::dismissal))
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model));
    }

    private static String dismissal(Stage stage) {
        return stage == Stage.REPORTED || stage == Stage.DELETING ? "Close" : "Cancel";
    }
}
