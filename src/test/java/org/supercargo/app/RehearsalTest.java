package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.ChildJvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The packaging script records what the rehearsal loads. */
class RehearsalTest {
    @TempDir Path home;

    private List<String> loadedFor(String part) throws Exception {
        Path log = home.resolve("classes.log");
        Process process =
                ChildJvm.prepare(
                                List.of("-Xlog:class+load:file=" + log),
                                Launcher.class,
                                Rehearsal.ARGUMENT,
                                part,
                                home.toString())
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllLines(log);
    }

    @Test
    void commandsAreLoadedWithoutTheWindow() throws Exception {
        assertThat(loadedFor("command"))
                .anyMatch(line -> line.contains("org.supercargo.cli.TagsCommand "))
                .noneMatch(line -> line.contains("javafx."));
    }

    @Test
    void theWindowIsDrawnWithoutTheSettingsOfThePackager() throws Exception {
        assertThat(loadedFor("window"))
                .anyMatch(line -> line.contains("org.supercargo.ui.image.layers.LayersTable "));
        assertThat(home.resolve("window.png")).isNotEmptyFile();
    }
}
