package org.supercargo.ui.widget;

import javafx.scene.control.Tooltip;

/** A tooltip for texts that may be long: it wraps them, so that it stays on the screen. */
public final class TextTooltip extends Tooltip {
    private static final double WIDTH = 600;

    public TextTooltip() {
        this("");
    }

    public TextTooltip(String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(WIDTH);
    }
}
