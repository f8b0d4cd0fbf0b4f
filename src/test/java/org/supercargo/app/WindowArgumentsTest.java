package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class WindowArgumentsTest {
    @Test
    void aReferenceIsWhereTheWindowOpens() {
        assertThat(WindowArguments.parse("ghcr.io/owner/image:1").orElseThrow().address())
                .contains("ghcr.io/owner/image:1");
    }

    @Test
    void aScreenshotTakesItsFile() {
        WindowArguments arguments =
                WindowArguments.parse("--screenshot", "a.png", "alpine").orElseThrow();
        assertThat(arguments.picture()).contains(Path.of("a.png"));
        assertThat(arguments.address()).contains("alpine");
    }

    @Test
    void whatIsNotUnderstoodGivesNothing() {
        assertThat(WindowArguments.parse("--no-such-option")).isEmpty();
        assertThat(WindowArguments.parse("one", "two")).isEmpty();
        assertThat(WindowArguments.parse("--screenshot")).isEmpty();
    }

    @Test
    void onLinuxWithoutADisplayTheWindowIsDrawn() {
        WindowArguments asked = WindowArguments.parse().orElseThrow();
        assertThat(asked.on("Linux", Map.of()).picture()).isPresent();
        assertThat(asked.on("Linux", Map.of("DISPLAY", ":0")).picture()).isEmpty();
        assertThat(asked.on("Mac OS X", Map.of()).picture()).isEmpty();
    }
}
