package org.supercargo.app;

import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A repository that somebody deletes between the list and the click. */
@ExtendWith(ApplicationExtension.class)
class VanishedRepositoryJourneyTest {
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

    @Test
    void D24_itIsSaidToBeGoneAndTheOthersOpen(FxRobot robot) throws IOException, TimeoutException {
        REAL.push("here", "1.0", TestManifest.image("amd64", "here"));
        REAL.push("vanishing", "1.0", TestManifest.image("amd64", "vanishing"));
        window.goTo(robot, REAL.host());
        awaitText(robot, "#registry-page", "2 repositories");
        Path repositories = REAL.storage().resolve("docker/registry/v2/repositories");
        Files.move(repositories.resolve("vanishing"), home.resolve("taken"));

        robot.clickOn("vanishing");

        awaitText(robot, "#tags-table", REAL.host(), "has no such repository");
        awaitText(robot, "#tags-remedy", "Retry");
        awaitGone(robot, "#dialog-cancel");
        robot.clickOn("here");
        awaitText(robot, "#tags-count", "1 tag");
        window.goTo(robot, REAL.host());
        robot.push(KeyCode.F5);
        awaitText(robot, "#registry-page", "1 repository");
        awaitGone(robot, "vanishing");
    }
}
