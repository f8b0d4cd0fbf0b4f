package org.supercargo.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.util.Set;

class DesktopLibrariesTest {
    private static final String PANGO = "libpangoft2-1.0.so.0";

    @Test
    void saysNothingWhereAllIsThere() {
        var libraries = new DesktopLibraries(file -> true);

        assertThat(libraries.problemDrawing()).isEmpty();
        assertThat(libraries.problemShowing()).isEmpty();
    }

    @Test
    void namesTheMissingLibraryAndTheCommandThatInstallsIt() {
        var libraries = new DesktopLibraries(file -> false);

        assertThat(libraries.problemDrawing())
                .hasValue(
                        "Supercargo needs libpangoft2-1.0.so.0 to draw its window. On Debian and"
                                + " Ubuntu: sudo apt-get install libpangoft2-1.0-0");
    }

    @Test
    void asksForAllThatADisplayNeedsAtOnce() {
        var libraries = new DesktopLibraries(Set.of(PANGO, "libGL.so.1")::contains);

        assertThat(libraries.problemDrawing()).isEmpty();
        assertThat(libraries.problemShowing().orElseThrow())
                .contains("libgtk-3.so.0, libXtst.so.6, libXxf86vm.so.1 to show")
                .endsWith("apt-get install libgtk-3-0 libxtst6 libxxf86vm1");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void asksTheLoaderOfThisSystem() {
        assertThat(DesktopLibraries.loads("libc.so.6")).isTrue();
        assertThat(DesktopLibraries.loads("libsupercargo-has-no-such-library.so.9")).isFalse();
    }
}
