package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Digest;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Sight;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Watching a repository, and what is known of its moves in the next run of the window. */
@ExtendWith(ApplicationExtension.class)
class WatchJourneyTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final TestManifest FIRST = TestManifest.image("amd64", "first");
    private static final TestManifest SECOND = TestManifest.image("amd64", "second");

    @TempDir Path home;
    private WindowFixture window;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        Stage stage = FxToolkit.registerStage(Stage::new);
        WindowJourney.onFx(() -> window = new WindowFixture(stage, home));
    }

    @AfterEach
    void stop() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.close();
    }

    private static String shortForm(TestManifest image) {
        return Digest.parse(image.digest()).shortForm();
    }

    @Test
    void theMovesOfATagOutliveTheWindow(FxRobot robot) throws Exception {
        REAL.push("team/api", "1.0", FIRST);
        window.goTo(robot, REAL.host() + "/team/api");
        awaitText(robot, shortForm(FIRST));
        REAL.push("team/api", "1.0", SECOND);
        robot.push(KeyCode.F5);
        awaitText(robot, shortForm(SECOND));
        stop();

        open();
        window.goTo(robot, REAL.host() + "/team/api");
        awaitText(robot, shortForm(SECOND));
        robot.clickOn("1.0");
        WindowJourney.chooseFromTagMenu(robot, "history");

        Sight.awaitShown(robot, "#history-list");
        awaitText(robot, "#history-list", shortForm(SECOND));
        awaitText(robot, "#history-list", shortForm(FIRST));
    }

    @Test
    void howOftenIsLookedIsChosenWhereWatchingIs(FxRobot robot) throws Exception {
        REAL.push("team/api", "1.0", SECOND);
        window.goTo(robot, REAL.host() + "/team/api");
        awaitText(robot, "1 tag");

        click(robot, "#tags-view");
        click(robot, "#tags-view-watched");
        assertThat(window.settings().watched()).containsExactly(REAL.host() + "/team/api");
        click(robot, "#tags-view");
        awaitText(robot, "Look for moves every 15 minutes");
        robot.moveTo("#tags-view-watch-interval");
        Sight.awaitShown(robot, "#tags-view-watch-every-60");
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);

        Sight.await(() -> window.settings().watchMinutes().get() == 60);
        click(robot, "#tags-view");
        awaitText(robot, "Look for moves every 1 hour");
    }
}
