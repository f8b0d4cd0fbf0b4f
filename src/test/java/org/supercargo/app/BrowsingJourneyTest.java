package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Browsing as a newcomer does it, with nothing but the sample registry. */
@ExtendWith(ApplicationExtension.class)
class BrowsingJourneyTest {
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
    void aNewcomerWalksFromTheOpenSampleRegistryToTheDetailsOfATag(FxRobot robot)
            throws TimeoutException {
        Sight.awaitText(robot, "harbor");
        robot.clickOn("harbor").push(KeyCode.RIGHT);
        Sight.awaitText(robot, "lighthouse");
        robot.clickOn("lighthouse");
        Sight.awaitText(robot, "12 tags");
        Sight.click(robot, "stable");
        Sight.awaitText(robot, "harbor/lighthouse:stable");
        Sight.awaitText(robot, "linux/arm64/v8");
        assertThat(WindowFixture.address(robot))
                .isEqualTo(window.sample().name() + "/harbor/lighthouse:stable");
    }

    @Test
    void aFilterNarrowsTheTagsAndEscapeBringsThemBack(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        Sight.awaitText(robot, "12 tags");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("1.4", 0);
        Sight.awaitText(robot, "2 of 12 tags");
        robot.push(KeyCode.ESCAPE);
        Sight.await(() -> WindowFixture.rows(robot) == 12);
    }

    @Test
    void backAndForwardFollowTheWayThatWasGone(FxRobot robot) throws TimeoutException {
        String repository = window.sample().name() + "/harbor/lighthouse";
        window.goTo(robot, repository);
        Sight.awaitText(robot, "12 tags");
        window.goTo(robot, repository + ":edge");
        Sight.awaitText(robot, "harbor/lighthouse:edge");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        Sight.await(() -> WindowFixture.address(robot).equals(repository));
        robot.clickOn("#forward");
        Sight.await(() -> WindowFixture.address(robot).equals(repository + ":edge"));
    }

    @Test
    void theThemeIsSwitchedByOneButton(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.settings().theme().set(ThemeChoice.LIGHT));
        robot.clickOn("#theme");
        Sight.await(() -> window.settings().theme().get() == ThemeChoice.DARK);
        assertThat(window.stage().getScene().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void theSampleRegistryLeavesTheTreeAndComesBack(FxRobot robot) throws TimeoutException {
        Sight.awaitText(robot, "Sample registry");
        robot.rightClickOn("Sample registry");
        Sight.awaitText(robot, "Remove from the tree");
        robot.clickOn("Remove from the tree");
        Sight.await(() -> !Sight.isSaid(robot, "Sample registry"));
        assertThat(window.settings().sampleShown().get()).isFalse();
        robot.clickOn("#home-show-sample");
        Sight.awaitText(robot, "harbor");
        assertThat(window.settings().sampleShown().get()).isTrue();
    }
}
