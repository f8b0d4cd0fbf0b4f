package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitText;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Sight;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Browsing in a second run of the window what a first one saw of a registry that is gone since. */
@ExtendWith(ApplicationExtension.class)
@RealParts("docker-registry")
class OfflineJourneyTest {
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    @TempDir Path home;
    private WindowFixture window;
    private String host;

    @BeforeEach
    void seeAndLose(FxRobot robot) throws Exception {
        try (RealRegistry registry = RealRegistry.plain().start()) {
            host = registry.host();
            registry.push("team/api", "1.0", INDEX);
            registry.push("team/api", "2.0", TestManifest.image("amd64", "two"));
            open();
            window.goTo(robot, host + "/team/api:1.0");
            awaitText(robot, "linux/arm64");
            awaitText(robot, "2 tags");
            stop();
        }
        open();
    }

    private void open() throws TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        WindowJourney.onFx(() -> window = new WindowFixture(stage, home));
    }

    @AfterEach
    void stop() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.close();
    }

    @Test
    void repositoriesTagsAndManifestsAreThereWithTheirAge(FxRobot robot) throws Exception {
        window.goTo(robot, host);
        awaitText(robot, "Seen just now; the registry could not be reached.");
        awaitText(robot, "team");

        window.goTo(robot, host + "/team/api");
        awaitText(robot, "#tags-note", "Seen just now, not now: ");
        Sight.await(() -> WindowFixture.tags(robot).containsAll(List.of("1.0", "2.0")));

        window.goTo(robot, host + "/team/api:1.0");
        awaitText(robot, "#image-stale", "Seen just now, not now: ");
        awaitText(robot, "#image-title", "team/api:1.0");
        awaitText(robot, "linux/arm64");
    }

    @Test
    void whatWasNotSeenIsAFailureThatSaysSo(FxRobot robot) throws Exception {
        window.goTo(robot, host + "/team/api:3.0");

        Sight.awaitShown(robot, "#image-retry");
        assertThat(Sight.isShown(robot, "#image-stale")).isFalse();
    }
}
