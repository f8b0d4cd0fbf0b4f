package org.supercargo.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons of one size whose colour comes from the style sheet. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather symbol) {
        FontIcon icon = new FontIcon(symbol);
        icon.getStyleClass().add(Style.ICON);
        icon.setMouseTransparent(true);
        return icon;
    }
}
