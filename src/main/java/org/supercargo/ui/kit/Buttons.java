package org.supercargo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

/** Makes buttons that are named for those who cannot see them. */
public final class Buttons {
    private Buttons() {}

    /** A flat button with an icon; the words are its tooltip and accessible name. */
    public static Button icon(String id, Feather symbol, String words, Runnable action) {
        Button button = new Button(words, Icons.of(symbol));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(Style.FLAT, Style.ICON_BUTTON);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button with words. */
    public static Button text(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
