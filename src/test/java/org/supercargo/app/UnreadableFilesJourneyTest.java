package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitText;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.Unreadable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A home folder in which nothing that the program keeps or reads can be read. */
@ExtendWith(ApplicationExtension.class)
class UnreadableFilesJourneyTest {
    @TempDir Path home;
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        Unreadable.A_FILE_THAT_BREAKS_OFF.putAt(home.resolve(".docker/config.json"));
        Unreadable.A_LOOP_OF_LINKS.putAt(home.resolve("cache"));
        Unreadable.A_LOOP_OF_LINKS.putAt(home.resolve("moves"));
        Unreadable.A_LOOP_OF_LINKS.putAt(home.resolve("store"));
        window = new WindowFixture(stage, home);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void itIsSaidOnceWhereItMattersAndTheRestWorks(FxRobot robot) throws TimeoutException {
        awaitText(
                robot,
                "#registry-tree",
                home.resolve(".docker/config.json") + ": The file could not be read.");

        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        awaitText(robot, "#tags-count", "12 tags");
        awaitText(robot, "#tags-note", "the moves of tags: the file cannot be ");
        assertThat(WindowFixture.tags(robot)).hasSize(12);
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse:latest");
        awaitText(robot, "linux/arm64");
        assertThat(robot.lookup("#dialog-cancel").tryQuery()).isEmpty();
    }
}
