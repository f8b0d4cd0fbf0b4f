package org.supercargo.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

/** The row at the foot of the window: what is being done, and the switch of the requests. */
final class ShellFoot extends HBox {
    ShellFoot(Node activity, BooleanProperty requestsShown) {
        getStyleClass().add("shell-foot");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        HBox.setHgrow(activity, Priority.ALWAYS);
        getChildren().addAll(activity, gap, requests(requestsShown));
    }

    private static ToggleButton requests(BooleanProperty shown) {
        ToggleButton toggle = new ToggleButton("Requests", Icons.of(Feather.ACTIVITY));
        toggle.setId("requests-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip("Show each request to registries (Ctrl+J)"));
        toggle.getStyleClass().addAll(Style.FLAT, Style.SMALL);
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }
}
