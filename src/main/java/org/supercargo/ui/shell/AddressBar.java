package org.supercargo.ui.shell;

import atlantafx.base.controls.CustomTextField;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

/** The field that says where the window is, and takes where it shall go. */
final class AddressBar extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final ShellModel model;
    private final ShellController controller;
    private final CustomTextField field = new CustomTextField();

    AddressBar(ShellModel model, ShellController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("address-bar");
        initField();
        getChildren().addAll(field, problem());
    }

    private void initField() {
        field.setId("address");
        field.setPromptText("Registry, repository or reference, such as ghcr.io/owner/image:tag");
        field.setAccessibleText("Address");
        field.setTooltip(new Tooltip("Go to a registry, repository or reference (Ctrl+L)"));
        field.setLeft(Icons.of(Feather.ANCHOR));
        model.address().subscribe(text -> field.setText(text));
        model.begun().subscribe(this::begin);
        field.setOnAction(event -> controller.onAddress(field.getText()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.addressProblem()
                .subscribe(text -> field.pseudoClassStateChanged(ERROR, !text.isEmpty()));
    }

    private void begin(String text) {
        if (!text.isEmpty()) {
            field.requestFocus();
            field.setText(text);
            field.end();
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.onAddressCancelled();
            field.setText(model.address().get());
            field.selectAll();
            event.consume();
        }
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("address-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("address-problem", Style.MUTED);
        problem.textProperty().bind(model.addressProblem());
        problem.visibleProperty().bind(model.addressProblem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    TextField field() {
        return field;
    }

    void focusText() {
        field.requestFocus();
        field.selectAll();
    }
}
