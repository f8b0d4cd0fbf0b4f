package org.supercargo.ui.widget;

import atlantafx.base.controls.CustomTextField;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Buttons;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

/** A field whose text narrows a list; Escape empties it. */
public final class FilterField extends CustomTextField {
    public FilterField(String id, String prompt) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        getStyleClass().add(Style.FILTER_FIELD);
        setLeft(Icons.of(Feather.SEARCH));
        Button clear = Buttons.icon(id + "-clear", Feather.X, "Clear the filter", this::clear);
        clear.setFocusTraversable(false);
        textProperty()
                .addListener((property, before, text) -> setRight(text.isEmpty() ? null : clear));
        addEventFilter(KeyEvent.KEY_PRESSED, this::clearOnEscape);
    }

    private void clearOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        }
    }
}
