package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.HeldRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program ends with its window, whatever it is doing and whatever is in its files. */
class ClosingTest {
    private static final List<String> WITHOUT_DISPLAY =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "--enable-native-access=ALL-UNNAMED");

    @TempDir Path home;
    @TempDir Path folder;

    @Test
    void itEndsWhileAListIsStillComing() throws Exception {
        assertThat(runAndCloseWhileListing().lines()).contains(ClosingProgram.ENDED);
        assertThat(home.resolve("config/settings.json")).isRegularFile();
    }

    @Test
    void itEndsAndSaysSoWhereTheSettingsCannotBeSaved() throws Exception {
        Files.writeString(home.resolve("config"), "a file in the place of the folder");

        assertThat(runAndCloseWhileListing().lines())
                .anyMatch(line -> line.contains("The settings cannot be saved in " + home))
                .contains(ClosingProgram.ENDED);
    }

    /** What it says; JavaFX may add a word while it is torn down. */
    private String runAndCloseWhileListing() throws IOException, InterruptedException {
        try (var held = HeldRegistry.start()) {
            Path output = folder.resolve("output.txt");
            Process program =
                    ChildJvm.prepare(
                                    WITHOUT_DISPLAY,
                                    ClosingProgram.class,
                                    home.toString(),
                                    held.host() + "/team/api")
                            .redirectOutput(output.toFile())
                            .start();
            boolean listing = held.awaitHolding();
            program.getOutputStream().write('\n');
            program.getOutputStream().close();

            boolean ended = program.waitFor(60, TimeUnit.SECONDS);
            program.destroyForcibly();
            String said = Files.readString(output).strip();
            assertThat(listing && ended).as(said).isTrue();
            assertThat(program.exitValue()).as(said).isZero();
            return said;
        }
    }
}
