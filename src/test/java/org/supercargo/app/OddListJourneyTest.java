package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitText;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.OddList;
import org.supercargo.ui.kit.Format;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Odd lists are shown as far as they can be read, with what is wrong beside them. */
@ExtendWith(ApplicationExtension.class)
class OddListJourneyTest {
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

    @ParameterizedTest
    @EnumSource
    void treeAndTableShowWhatCameAndSayTheRest(OddList odd, FxRobot robot)
            throws IOException, TimeoutException {
        try (var registry = odd.start()) {
            int size = odd.names().size();
            window.goTo(robot, registry.host());
            awaitText(robot, "#registry-page", size == 0 ? "No repositories yet" : said(size));
            awaitText(robot, "#registry-tree", size == 0 ? "No repositories yet" : odd.note());

            window.goTo(robot, registry.host() + "/team/api");
            awaitText(robot, "#tags-count", Format.count(size, "tag", "tags"));
            if (!odd.note().isEmpty()) {
                awaitText(robot, "#tags-note", odd.note());
            }
            await("the rows", () -> WindowFixture.rows(robot) == size);
            assertThat(WindowFixture.tags(robot)).containsExactlyInAnyOrderElementsOf(odd.names());

            window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
            awaitText(robot, "#tags-count", "12 tags");
        }
    }

    private static String said(int repositories) {
        return Format.count(repositories, "repository", "repositories");
    }
}
