package org.supercargo.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import org.supercargo.settings.ThemeChoice;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Dresses windows in the light or the dark theme, as the user chose or as the system has it. */
public final class Themes {
    private final ObservableValue<ThemeChoice> choice;
    private final List<Scene> scenes = new ArrayList<>();
    private final BooleanBinding dark;

    public Themes(ObservableValue<ThemeChoice> choice) {
        this.choice = choice;
        var system = Platform.getPreferences().colorSchemeProperty();
        this.dark = Bindings.createBooleanBinding(() -> isDark(system.getValue()), choice, system);
        dark.addListener((property, before, now) -> dressAll());
        dressAll();
    }

    private boolean isDark(ColorScheme system) {
        return switch (choice.getValue()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system == ColorScheme.DARK;
        };
    }

    /** Whether the dark theme is worn at the moment. */
    public BooleanBinding dark() {
        return dark;
    }

    /** Dresses a window, now and whenever the theme changes. */
    public void install(Scene scene) {
        scenes.add(scene);
        dress(scene);
    }

    /** Lets go of a window that is closed. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    private void dressAll() {
        Application.setUserAgentStylesheet(
                (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scenes.forEach(this::dress);
    }

    private void dress(Scene scene) {
        scene.getStylesheets()
                .setAll(sheet("supercargo.css"), sheet(dark.get() ? "dark.css" : "light.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(sheet("opaque.css"));
        }
    }

    private static String sheet(String name) {
        URL url = Themes.class.getResource("/org/supercargo/ui/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
