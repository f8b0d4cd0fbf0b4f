package org.supercargo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        var settings = new Settings();
        settings.theme().set(ThemeChoice.DARK);
        settings.windowWidth().set(1500);
        settings.sampleShown().set(false);
        settings.addedRegistries().add("localhost:5000");
        settings.namespacePrefixes().add("localhost:5000/team");
        var file = new SettingsFile(folder.resolve("new/settings.json"));
        file.save(settings);

        var loaded = new Settings();
        assertThat(file.load(loaded)).isEmpty();

        assertThat(loaded.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(loaded.windowWidth().get()).isEqualTo(1500);
        assertThat(loaded.sampleShown().get()).isFalse();
        assertThat(loaded.addedRegistries()).containsExactly("localhost:5000");
        assertThat(loaded.namespacePrefixes()).containsExactly("localhost:5000/team");
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws IOException {
        new SettingsFile(folder.resolve("settings.json")).save(new Settings());

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("settings.json"));
        }
    }

    @Test
    void aMissingFileMeansDefaults() {
        var settings = new Settings();

        assertThat(new SettingsFile(folder.resolve("none.json")).load(settings)).isEmpty();
        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void unknownFieldsAndNullsAreTolerated() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(
                file,
                "{\"future\":{\"x\":1},\"theme\":null,\"addedRegistries\":[null,\"a.io\",\"a.io\"]}");
        var settings = new Settings();

        assertThat(new SettingsFile(file).load(settings)).isEmpty();
        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.addedRegistries()).containsExactly("a.io");
        assertThat(settings.sampleShown().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}{",
                "[]",
                "\"text\"",
                "{\"theme\":\"PURPLE\"}",
                "{\"windowWidth\":\"wide\"}"
            })
    void aBrokenFileIsSaidAndMeansDefaults(String content) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, content);
        var settings = new Settings();

        assertThat(new SettingsFile(file).load(settings))
                .hasValueSatisfying(why -> assertThat(why).contains("settings.json"));
        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void aBrokenFileIsSaidOnceAndKeptBesideTheNewOne() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"addedRegistries\":[\"localhost:5000\"],");
        var file = new SettingsFile(path);

        assertThat(file.load(new Settings())).get().asString().contains("settings.json.damaged");
        file.save(new Settings());

        assertThat(folder.resolve("settings.json.damaged")).content().contains("localhost:5000");
        assertThat(file.load(new Settings())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_LINK_TO_NOTHING")
    void whatCannotBeReadIsSaidMovedAsideAndMeansDefaults(Unreadable inItsPlace)
            throws IOException {
        Path path = folder.resolve("settings.json");
        inItsPlace.putAt(path);
        var file = new SettingsFile(path);

        assertThat(file.load(new Settings()))
                .get()
                .asString()
                .contains(path + " could not be read", "kept in settings.json.damaged");
        file.save(new Settings());

        assertThat(path).isRegularFile();
        assertThat(folder.resolve("settings.json.damaged"))
                .matches(aside -> Files.exists(aside, LinkOption.NOFOLLOW_LINKS), "is there");
        assertThat(file.load(new Settings())).isEmpty();
    }

    @Test
    void aLinkToNothingMeansDefaultsAndIsReplaced() throws IOException {
        Path path = folder.resolve("settings.json");
        Unreadable.A_LINK_TO_NOTHING.putAt(path);
        var file = new SettingsFile(path);

        assertThat(file.load(new Settings())).isEmpty();
        file.save(new Settings());

        assertThat(path).isRegularFile();
    }

    @Test
    void aFullDiskIsSaidAndLeavesWhatWasSavedLast() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Path path = disk.folder().resolve("settings.json");
            var file = new SettingsFile(path);
            var settings = new Settings();
            settings.addedRegistries().add("localhost:5000");
            file.save(settings);
            disk.fill();

            settings.addedRegistries().add("localhost:6000");
            assertThatThrownBy(() -> file.save(settings))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");

            var loaded = new Settings();
            assertThat(file.load(loaded)).isEmpty();
            assertThat(loaded.addedRegistries()).containsExactly("localhost:5000");
            try (var files = Files.list(disk.folder())) {
                assertThat(files).containsExactlyInAnyOrder(path, disk.folder().resolve("filler"));
            }
        }
    }
}
