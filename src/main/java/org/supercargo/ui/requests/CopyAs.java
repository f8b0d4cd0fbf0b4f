package org.supercargo.ui.requests;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.requests.Repeat.Command;
import org.supercargo.ui.requests.Repeat.Impossible;

/** A button for each tool, which copies the selected request in its words or says why it cannot. */
final class CopyAs extends HBox {
    private final ObservableValue<LoggedRequest> selected;
    private final RequestsController controller;

    CopyAs(ObservableValue<LoggedRequest> selected, RequestsController controller) {
        this.selected = selected;
        this.controller = controller;
        getStyleClass().add("copy-as");
        Label label = new Label("Copy as");
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(Style.MUTED);
        getChildren().add(label);
        for (Tool tool : Tool.values()) {
            getChildren().add(button(tool));
        }
    }

    /** A disabled button shows no tooltip, so that the frame around it does. */
    private HBox button(Tool tool) {
        Button button =
                Buttons.text(
                        "requests-copy-" + tool.program(),
                        tool.program(),
                        () -> controller.onCopy(selected.getValue(), tool));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Style.FLAT);
        HBox frame = new HBox(button);
        frame.setAlignment(Pos.CENTER);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(frame, tooltip);
        selected.subscribe(request -> show(tool, request, button, tooltip));
        return frame;
    }

    private static void show(Tool tool, LoggedRequest request, Button button, Tooltip tooltip) {
        boolean possible = request != null && tool.repeat(request) instanceof Command;
        button.setDisable(!possible);
        tooltip.setText(explain(tool, request));
        button.setAccessibleHelp(tooltip.getText());
    }

    private static String explain(Tool tool, LoggedRequest request) {
        if (request == null) {
            return "Select a request to copy it as a " + tool.program() + " command";
        }
        return switch (tool.repeat(request)) {
            case Command(String line) -> "Copy this command:\n" + shortened(line);
            case Impossible(String reason) -> "Not with " + tool.program() + ": " + reason;
        };
    }

    private static String shortened(String line) {
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
