package org.supercargo.ui.widget;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

/** Fills a pane that has nothing to show: says why, and offers what helps. */
public final class EmptyState extends VBox {
    public EmptyState(Feather symbol, String title, String hint, Button... actions) {
        getStyleClass().add(Style.EMPTY_STATE);
        getChildren()
                .addAll(
                        Icons.of(symbol),
                        label(title, Style.EMPTY_STATE_TITLE),
                        label(hint, Style.EMPTY_STATE_HINT));
        if (actions.length > 0) {
            HBox row = new HBox(actions);
            row.getStyleClass().add("empty-state-actions");
            getChildren().add(row);
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
