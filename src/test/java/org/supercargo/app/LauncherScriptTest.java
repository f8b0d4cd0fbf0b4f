package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs {@code bin/supercargo} with JDKs that only say their name and what they were asked to do.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
class LauncherScriptTest {
    @TempDir Path folder;
    private Path script;

    @BeforeEach
    void layTheTree() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("a tree/bin"));
        script = Files.copy(Path.of("packaging/bin/supercargo"), bin.resolve("supercargo"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void takesTheJdkThatJavaHomeNames() throws Exception {
        Path home = jdk("named by JAVA_HOME", "25.0.1");

        assertThat(run(script, home, folder)).startsWith("named by JAVA_HOME");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws Exception {
        Path old = jdk("too old", "17.0.15");
        Path onThePath = jdk("on the PATH", "26");

        assertThat(run(script, old, onThePath.resolve("bin"))).startsWith("on the PATH");
    }

    @Test
    void readsVersionsOfEarlyAccessBuilds() throws Exception {
        Path home = jdk("early", "27-ea");

        assertThat(run(script, home, folder)).startsWith("early");
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        Path home = jdk("jdk", "25");

        assertThat(run(script, home, folder, "pull", "a b", "", "*"))
                .endsWith("pull", "a b", "", "*");
    }

    @Test
    void findsItsTreeThroughALink() throws Exception {
        Path home = jdk("jdk", "25");
        Path link = Files.createSymbolicLink(folder.resolve("supercargo"), script);

        assertThat(run(link, home, folder))
                .contains(folder.toRealPath().resolve("a tree/lib/supercargo.jar").toString());
    }

    /**
     * A folder that looks like a JDK; its java prints the JDK's name and then each argument on a
     * line.
     */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java, "#!/bin/sh\nprintf '%s\\n' '" + name + "' \"$@\"\n", StandardCharsets.UTF_8);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\"9\"\nJAVA_VERSION=\""
                        + version
                        + "\"\n");
        return home;
    }

    private List<String> run(Path program, Path javaHome, Path pathFolder, String... arguments)
            throws Exception {
        var command =
                new ProcessBuilder(
                        Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                                .toList());
        command.environment().put("JAVA_HOME", javaHome.toString());
        command.environment()
                .merge("PATH", pathFolder.toString(), (old, first) -> first + ":" + old);
        Process process = command.redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
