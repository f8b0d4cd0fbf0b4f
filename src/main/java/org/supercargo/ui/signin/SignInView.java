package org.supercargo.ui.signin;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.supercargo.ui.kit.DialogForm;
import org.supercargo.ui.widget.BusyLine;
import org.supercargo.ui.widget.FormField;
import org.supercargo.ui.widget.ProblemBox;

/** The sign-in dialog: which registry asks, user, password or token. */
final class SignInView implements DialogForm {
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
    }

    @Override
    public String title() {
        return "Sign in to " + model.registry();
    }

    @Override
    public Node content() {
        var explanation =
                new Label(
                        "The sign-in is kept until you close the window. It is not written to any"
                                + " file.");
        explanation.setWrapText(true);
        explanation.getStyleClass().add("dialog-hint");
        var hint = new VBox(explanation, new BusyLine(model.busy()));
        hint.getStyleClass().add("form-field");
        var content =
                new VBox(
                        new FormField("User name", user),
                        new FormField("Password or access token", password),
                        hint,
                        new ProblemBox("sign-in-problem", model.problem()));
        content.getStyleClass().add("dialog-form");
        return content;
    }

    @Override
    public ObservableValue<String> actionText() {
        return new ReadOnlyStringWrapper("Sign in");
    }

    @Override
    public ObservableValue<Boolean> actionDisabled() {
        return model.incomplete().or(model.busy());
    }

    @Override
    public boolean dangerous() {
        return false;
    }

    @Override
    public void onAction() {
        controller.onSubmit(model);
    }

    @Override
    public ObservableValue<Boolean> finished() {
        return model.finished();
    }

    @Override
    public void onClosed() {
        controller.onClose(model);
    }

    @Override
    public Node firstFocus() {
        return user;
    }
}
