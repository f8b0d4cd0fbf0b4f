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

    @Test
    void commandsAndWindowAreLoadedWithoutTheSettingsOfThePackager() throws Exception {
        Path log = home.resolve("classes.log");
        Process process =
                ChildJvm.prepare(
                                List.of("-Xlog:class+load:file=" + log),
                                Launcher.class,
                                Rehearsal.ARGUMENT,
                                home.toString())
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("org.supercargo.cli.TagsCommand "))
                .anyMatch(line -> line.contains("org.supercargo.ui.image.LayersTable "));
        assertThat(home.resolve("window.png")).isNotEmptyFile();
    }
}
