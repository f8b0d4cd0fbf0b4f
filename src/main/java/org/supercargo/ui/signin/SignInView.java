package org.supercargo.ui.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;
import org.supercargo.ui.widget.Shown;

/** The sign-in dialog: which registry asks, user, password or token, and where it is kept. */
final class SignInView {
    private final SignInModel model;
    private final SignInController controller;
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();

    SignInView(SignInModel model, SignInController controller) {
        this.model = model;
        this.controller = controller;
        user.setId("sign-in-user");
        user.textProperty().bindBidirectional(model.user());
        user.disableProperty().bind(model.busy());
        password.setId("sign-in-password");
        password.textProperty().bindBidirectional(model.password());
        password.disableProperty().bind(model.busy());
        model.busy().addListener((property, before, busy) -> askAgain(busy));
    }

    /** While it is tried, the fields are disabled and lose the focus. */
    private void askAgain(boolean busy) {
        if (!busy) {
            password.requestFocus();
            password.selectAll();
        }
    }

    DialogForm form() {
        return DialogForm.of("Sign in to " + model.registry(), content())
                .action("Sign in", () -> controller.onSubmit(model))
                .actionDisabledWhile(model.incomplete().or(model.busy()))
                .closedWhen(model.finished())
                .onClosed(() -> controller.onClose(model))
                .firstFocus(user);
    }

    private Node content() {
        var content =
                new VBox(
                        new FormField("User name", user),
                        new FormField("Password or access token", password),
                        place(),
                        new ProblemBox(
                                "sign-in-problem",
                                model.problem(),
                                remedy -> controller.onRemedy(model, remedy)));
        content.getStyleClass().add("dialog-form");
        return content;
    }

    private Node place() {
        var unencrypted = new CheckBox("Keep it unencrypted in Supercargo's own file");
        unencrypted.setId("sign-in-unencrypted");
        unencrypted.setMnemonicParsing(false);
        unencrypted.selectedProperty().bindBidirectional(model.unencrypted());
        unencrypted.disableProperty().bind(model.busy());
        var hint =
                new Label(
                        "The sign-in is kept in the credential helper of this computer if there is"
                                + " one, otherwise until you close the window.");
        hint.setWrapText(true);
        hint.getStyleClass().add("dialog-hint");
        Shown.when(hint, model.unencrypted().not());
        var warning =
                new Label(
                        "Whoever can read your files can use the sign-in. The file is readable for"
                                + " you alone, and stays until you sign out.");
        warning.setId("sign-in-warning");
        warning.setWrapText(true);
        warning.getStyleClass().add("warning-text");
        Shown.when(warning, model.unencrypted());
        var place = new VBox(unencrypted, hint, warning, new BusyLine(model.busy()), why());
        place.getStyleClass().add("form-field");
        return place;
    }

    private Node why() {
        Button why =
                Buttons.text("sign-in-why", "Why am I asked?", () -> controller.onExplain(model));
        why.disableProperty().bind(model.busy());
        why.getStyleClass().add(Style.LINK_BUTTON);
        return why;
    }
}
