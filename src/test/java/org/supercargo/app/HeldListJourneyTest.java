package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.HeldRegistry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** What a user does while a list does not come to its end. */
@ExtendWith(ApplicationExtension.class)
class HeldListJourneyTest {
    private static final int IMPATIENT = 10;

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
    void aListOfTagsIsStoppedAndWhatCameOfItStays(FxRobot robot)
            throws IOException, TimeoutException {
        try (var held = HeldRegistry.start()) {
            window.goTo(robot, held.host() + "/team/api");
            awaitText(robot, "#tags-count", "2 so far…");
            await(held::isHolding);

            click(robot, "#tags-stop");

            awaitText(robot, "#tags-note", "Stopped. There may be more tags.");
            awaitText(robot, "#tags-count", "2 tags");
            awaitGone(robot, "#tags-stop");
            awaitShown(robot, "#tags-refresh");
        }
    }

    @Test
    void aListOfRepositoriesIsStoppedAndWhatCameOfItStays(FxRobot robot)
            throws IOException, TimeoutException {
        try (var held = HeldRegistry.start()) {
            window.goTo(robot, held.host());
            awaitText(robot, "#registry-page", "2 repositories so far…");
            await(held::isHolding);

            robot.rightClickOn(
                    robot.lookup(".registry-name")
                            .match(LabeledMatchers.hasText(held.host()))
                            .<Labeled>query());
            click(robot, "#registry-stop");

            awaitText(robot, "#registry-tree", "Stopped. There may be more repositories.");
            awaitText(robot, "#registry-page", "2 repositories. Choose one");
        }
    }

    @Test
    void whoAsksAgainAndAgainGetsEachNameOnce(FxRobot robot) throws IOException, TimeoutException {
        try (var held = HeldRegistry.start()) {
            window.goTo(robot, held.host() + "/team/api");
            awaitText(robot, "#tags-count", "2 so far…");
            for (int i = 0; i < IMPATIENT; i++) {
                robot.push(KeyCode.F5);
            }
            held.letGo();

            awaitText(robot, "#tags-count", "3 tags");
            await(() -> WindowFixture.rows(robot) == 3);
            assertThat(WindowFixture.tags(robot)).containsExactlyInAnyOrder("a", "b", "c");
            awaitGone(robot, "#dialog-cancel");
        }
    }

    @Test
    void whoGoesElsewhereMeanwhileSeesOnlyWhatIsThere(FxRobot robot)
            throws IOException, TimeoutException {
        try (var held = HeldRegistry.start()) {
            String lighthouse = window.sample().name() + "/harbor/lighthouse";
            for (int i = 0; i < 3; i++) {
                window.goTo(robot, held.host() + "/team/api");
                window.goTo(robot, lighthouse);
            }
            awaitText(robot, "#tags-count", "12 tags");
            held.letGo();

            window.goTo(robot, held.host() + "/team/api");
            awaitText(robot, "#tags-count", "3 tags");
            window.goTo(robot, lighthouse);
            awaitText(robot, "#tags-count", "12 tags");
            assertThat(WindowFixture.rows(robot)).isEqualTo(12);
            awaitGone(robot, "#dialog-cancel");
        }
    }
}
