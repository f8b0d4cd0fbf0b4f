package org.supercargo.app.kept;

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
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class SettingsKeeperTest {
    @TempDir Path folder;

    private final Settings settings = new Settings();
    private final SaidDialogs dialogs = new SaidDialogs();
    private final AtomicInteger ended = new AtomicInteger();

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
    void settingsThatCannotBeSavedAreToldOfOnce() throws Exception {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        onFx(
                () -> {
                    keep(notAFolder.resolve("settings.json"));
                    return true;
                });
        for (int saves = 1; saves <= 3; saves++) {
            int expected = saves;
            onFx(
                    () -> {
                        change(settings.windowWidth());
                        return true;
                    });
            await(() -> ended.get() == expected);
        }

        assertThat(dialogs.said())
                .singleElement()
                .asString()
                .contains("The settings were not saved");
    }

    private void keep(Path file) {
        var jobs =
                new Jobs(
                        Runnable::run,
                        command -> {
                            command.run();
                            ended.incrementAndGet();
                        },
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
