package org.supercargo.app;

import static org.supercargo.testing.Sight.awaitText;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.EndlessRegistry;
import org.supercargo.ui.kit.Format;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Lists that bring new names on every page and never end. */
@ExtendWith(ApplicationExtension.class)
class EndlessListJourneyTest {
    private static final int BOUND = 10_000;
    private static final String END = "The registry's pages do not come to an end.";

    @TempDir Path home;
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        window = new WindowFixture(stage, home);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void D5_treeAndTableShowWhatCameUpToABound(FxRobot robot) throws IOException, TimeoutException {
        try (var endless = EndlessRegistry.start()) {
            window.goTo(robot, endless.host());
            awaitText(robot, "#registry-tree", END);
            awaitText(robot, "#registry-page", Format.count(BOUND, "repository", "repositories"));

            window.goTo(robot, endless.host() + "/team/api");
            awaitText(robot, "#tags-note", END);
            awaitText(robot, "#tags-count", Format.count(BOUND, "tag", "tags"));

            window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
            awaitText(robot, "#tags-count", "12 tags");
        }
    }
}
