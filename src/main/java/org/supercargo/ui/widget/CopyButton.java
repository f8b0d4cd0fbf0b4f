package org.supercargo.ui.widget;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

import java.util.function.Supplier;

/** Copies something and shows for a moment that it did. */
public final class CopyButton extends Button {
    private static final Duration CONFIRMED = Duration.seconds(1.5);

    public CopyButton(String id, String words, Supplier<String> text, Clipboards clipboards) {
        super(words, Icons.of(Feather.COPY));
        setId(id);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
        getStyleClass().addAll(Style.FLAT, Style.ICON_BUTTON);
        PauseTransition back = new PauseTransition(CONFIRMED);
        back.setOnFinished(event -> setGraphic(Icons.of(Feather.COPY)));
        setOnAction(
                event -> {
                    clipboards.copy(text.get());
                    setGraphic(Icons.of(Feather.CHECK));
                    back.playFromStart();
                });
    }
}
