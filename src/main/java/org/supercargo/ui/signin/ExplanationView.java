package org.supercargo.ui.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.Step;
import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The dialog "Why this credential?": what is used, and each place in the order of asking. */
final class ExplanationView {
    private static final double LIST_HEIGHT = 360;

    private final ExplanationModel model;
    private final ExplanationController controller;
    private final VBox steps = new VBox();
    private final ScrollPane list = new ScrollPane(steps);

    ExplanationView(ExplanationModel model, ExplanationController controller) {
        this.model = model;
        this.controller = controller;
        steps.getStyleClass().add("credential-steps");
        list.setId("explanation-steps");
        list.setAccessibleText("The places that were asked, in their order");
        list.setFitToWidth(true);
        list.setPrefViewportHeight(LIST_HEIGHT);
        list.setFocusTraversable(true);
        list.getStyleClass().add("credential-list");
        model.explanation().subscribe(found -> found.ifPresent(this::show));
    }

    private void show(CredentialExplanation explanation) {
        steps.getChildren()
                .setAll(
                        explanation.tried().stream()
                                .map(step -> new StepRow(step, explanation.isUntried(step)))
                                .toList());
        list.setVvalue(0);
    }

    DialogForm form() {
        return DialogForm.of("Why this credential?", content())
                .action("Sign in…", () -> controller.onSignIn(model))
                .dismissText("Close")
                .wide()
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model))
                .firstFocus(list);
    }

    private Node content() {
        var top = new VBox(headline(), new BusyLine(model.busy()));
        top.getStyleClass().add("form-field");
        var refused =
                new ProblemBox(
                        "explanation-refused", model.explanation().map(ExplanationView::refused));
        var content = new VBox(top, refused, list, tools());
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private Label headline() {
        var headline = new Label();
        headline.setId("explanation-headline");
        headline.setWrapText(true);
        headline.setMnemonicParsing(false);
        headline.getStyleClass().add("dialog-question");
        headline.textProperty().bind(model.explanation().map(this::words));
        return headline;
    }

    private String words(Optional<CredentialExplanation> found) {
        return found.map(explanation -> DisplayText.line(explanation.headline()))
                .orElseGet(() -> "Asking for a sign-in to " + model.registry() + "…");
    }

    private static String refused(Optional<CredentialExplanation> found) {
        List<Step> refused = found.map(CredentialExplanation::refused).orElseGet(List::of);
        return refused.isEmpty()
                ? ""
                : refused.stream()
                        .map(step -> DisplayText.line(step.place().words()))
                        .collect(Collectors.joining(", ", "The registry refused: ", "."));
    }

    private HBox tools() {
        Button retry =
                Buttons.text("explanation-retry", "Try again", () -> controller.onRefresh(model));
        retry.disableProperty().bind(model.busy());
        Button copy = Buttons.text("explanation-copy", "Copy", () -> controller.onCopy(model));
        copy.disableProperty().bind(model.explanation().map(Optional::isEmpty));
        Button signOut =
                Buttons.text("explanation-sign-out", "Sign out", () -> controller.onSignOut(model));
        signOut.disableProperty().bind(model.busy());
        Shown.when(signOut, model.kept());
        var tools = new HBox(retry, copy, signOut);
        tools.getStyleClass().add("choice-group");
        return tools;
    }
}
