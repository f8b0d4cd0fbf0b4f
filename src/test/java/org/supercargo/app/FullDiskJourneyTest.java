package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.Sight;
import org.supercargo.testing.SmallDisk;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** A window whose user has no room left on the disk. */
@ExtendWith(ApplicationExtension.class)
class FullDiskJourneyTest {
    @TempDir Path home;
    private SmallDisk disk;
    private WindowFixture window;

    @BeforeEach
    void start() throws IOException, TimeoutException {
        disk = SmallDisk.mount(home);
        disk.fill();
        Stage stage = FxToolkit.registerStage(Stage::new);
        WindowJourney.onFx(() -> window = new WindowFixture(stage, home));
    }

    @AfterEach
    void stop() throws IOException, TimeoutException {
        FxToolkit.cleanupStages();
        window.close();
        disk.close();
    }

    @Test
    void tagsAreBrowsedAndNoneIsRemovedThatCouldNotBePutBack(FxRobot robot)
            throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse:latest");
        awaitText(robot, "#tags-count", "12 tags");
        awaitText(robot, "linux/arm64");
        awaitText(robot, "#tags-note", "note the moves of tags: the file cannot be written.");

        WindowJourney.chooseFromTagMenu(robot, "untag");
        click(robot, "#dialog-action");
        awaitText(robot, "#deletion-problem", "keep what is about to be deleted", "No space left");
        click(robot, "#dialog-cancel");
        Sight.awaitGone(robot, "#deletion-problem");

        click(robot, "#tags-refresh");
        awaitText(robot, "#tags-count", "12 tags");
        assertThat(WindowFixture.tags(robot)).contains("latest");
    }
}
