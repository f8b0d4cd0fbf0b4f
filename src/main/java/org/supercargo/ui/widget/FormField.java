package org.supercargo.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above it, and below it what is wrong with what was typed. */
public final class FormField extends VBox {
    public FormField(String name, Control control) {
        var label = new Label(name);
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("form-field");
        getChildren().addAll(label, control);
    }

    /**
     * @param problem which rule the typed text breaks; empty while it breaks none
     */
    public FormField(
            String name, Control control, String problemId, ObservableValue<String> problem) {
        this(name, control);
        var line = new Label();
        line.setId(problemId);
        line.setWrapText(true);
        line.getStyleClass().add("field-problem");
        line.textProperty().bind(problem);
        Shown.when(line, problem.map(text -> !text.isEmpty()));
        getChildren().add(line);
    }
}
