package org.supercargo.app.desktop;

import javafx.scene.image.Image;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/** The icon of the window, in the sizes that window managers pick from. */
public final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    public static List<Image> all() {
        return SIZES.stream().map(WindowIcons::icon).toList();
    }

    private static Image icon(int size) {
        String name = "icons/supercargo-" + size + ".png";
        URL url = WindowIcons.class.getResource(name);
        return new Image(Objects.requireNonNull(url, name).toExternalForm());
    }
}
