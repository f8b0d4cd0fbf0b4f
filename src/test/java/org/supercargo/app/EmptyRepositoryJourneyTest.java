package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.isSaid;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A registry goes on listing repositories whose tags are all deleted. */
@ExtendWith(ApplicationExtension.class)
class EmptyRepositoryJourneyTest {
    private static final String REMARK = "empty or deleted";

    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

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

    private static Node row(FxRobot robot, String label) {
        return robot.lookup(".path-name").match(LabeledMatchers.hasText(label)).query();
    }

    @Test
    void D24_itsRowSaysSoOnceItWasLookedAt(FxRobot robot) throws IOException, TimeoutException {
        REAL.push("full", "1.0", TestManifest.image("amd64", "full"));
        REAL.push("emptied", "1.0", TestManifest.image("amd64", "emptied"));
        Path tags =
                REAL.storage()
                        .resolve("docker/registry/v2/repositories/emptied/_manifests/tags/1.0");
        Files.move(tags, home.resolve("taken"));
        window.goTo(robot, REAL.host());
        awaitText(robot, "#registry-tree", "emptied");
        assertThat(isSaid(robot, REMARK)).as("nothing is known yet").isFalse();

        robot.clickOn(row(robot, "emptied"));
        awaitText(robot, "#registry-tree", REMARK);
        awaitGone(robot, "#dialog-cancel");
        robot.clickOn(row(robot, "full"));
        awaitText(robot, "#tags-count", "1 tag");

        window.goTo(robot, REAL.host());
        robot.push(KeyCode.F5);
        awaitText(robot, "#registry-page", "2 repositories");
        awaitText(robot, "#registry-tree", REMARK);
    }
}
