package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.onFx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supercargo.settings.Settings;
import org.supercargo.settings.SettingsFile;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.task.Jobs;
import org.supercargo.testing.SaidDialogs;
import org.supercargo.ui.kit.FxThread;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class SettingsKeeperTest {
    @TempDir Path folder;

    private final Settings settings = new Settings();
    private final SaidDialogs dialogs = new SaidDialogs();

    /** Every setting there is, so that none is forgotten. */
    static Stream<Method> settings() {
        return Arrays.stream(Settings.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everySettingIsInTheFileAMomentAfterItChanges(Method setting) throws Exception {
        Path file = folder.resolve("settings.json");
        new SettingsFile(file).save(settings);
        String before = Files.readString(file);

        onFx(
                () -> {
                    keep(file);
                    change(setting.invoke(settings));
                    return true;
                });

        await(setting.getName() + " is saved", () -> !Files.readString(file).equals(before));
        assertThat(dialogs.said()).isEmpty();
    }

    @Test
    void settingsThatCannotBeSavedAreToldOf() throws IOException, TimeoutException {
        Path notAFolder = Files.createFile(folder.resolve("file"));

        onFx(
                () -> {
                    keep(notAFolder.resolve("settings.json"));
                    settings.theme().set(ThemeChoice.DARK);
                    return true;
                });

        await(() -> dialogs.said().size() == 1);
        assertThat(dialogs.said()).first().asString().contains("The settings were not saved");
    }

    private void keep(Path file) {
        var jobs =
                Jobs.onVirtualThreads(
                        new FxThread(),
                        failure -> {
                            throw new AssertionError(failure);
                        });
        new SettingsKeeper(settings, new SettingsFile(file), jobs, dialogs);
    }

    @SuppressWarnings("unchecked") // all lists of settings are of text
    private static void change(Object setting) {
        switch (setting) {
            case BooleanProperty flag -> flag.set(!flag.get());
            case DoubleProperty size -> size.set(size.get() + 1);
            case IntegerProperty number -> number.set(number.get() + 1);
            case ObjectProperty<?> theme ->
                    ((ObjectProperty<ThemeChoice>) theme).set(ThemeChoice.DARK);
            case ObservableList<?> list -> ((ObservableList<String>) list).add("registry.test");
            default -> throw new AssertionError("how does one change " + setting + "?");
        }
    }
}
