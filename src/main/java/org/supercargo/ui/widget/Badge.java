package org.supercargo.ui.widget;

import javafx.scene.control.Label;

import org.supercargo.ui.kit.Style;

/** One or two words in a small frame. */
public final class Badge extends Label {
    public Badge(String text, String... styleClasses) {
        super(text);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add(Style.BADGE);
        getStyleClass().addAll(styleClasses);
    }
}
