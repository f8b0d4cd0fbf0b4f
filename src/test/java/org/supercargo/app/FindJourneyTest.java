package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.onFx;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.service.find.Hit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A name is found by a part of it, by the keyboard alone. */
@ExtendWith(ApplicationExtension.class)
class FindJourneyTest {
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
    void aRepositoryIsFoundByAPartOfItsName(FxRobot robot) throws TimeoutException {
        awaitText(robot, "harbor");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("light", 0);
        await(() -> !hits(robot).isEmpty());
        robot.push(KeyCode.ENTER);

        awaitGone(robot, "#find");
        awaitText(robot, "12 tags");
    }

    @Test
    void aTagIsFoundOnceItsRepositoryWasListed(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        awaitText(robot, "12 tags");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("lighthouse:1.4", 0);
        await(() -> hits(robot).stream().anyMatch(Hit.OfTag.class::isInstance));
        List<Hit> found = onFx(() -> hits(robot));
        robot.push(KeyCode.DOWN, KeyCode.ENTER);

        awaitGone(robot, "#find");
        assertThat(found.get(1)).isInstanceOf(Hit.OfTag.class);
        awaitText(robot, "harbor/lighthouse:" + found.get(1).name());
    }

    @Test
    void wordsThatAreNoAddressAreLookedFor(FxRobot robot) throws TimeoutException {
        awaitText(robot, "harbor");
        robot.push(KeyCode.CONTROL, KeyCode.L).write("Light House", 0).push(KeyCode.ENTER);

        awaitShown(robot, "#find-hits");
        assertThat(onFx(() -> hits(robot)))
                .extracting(Hit::name)
                .containsExactly("harbor/lighthouse", "harbor/charts/lighthouse");
    }

    @Test
    void escapeLeavesEverythingAsItWas(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        awaitText(robot, "12 tags");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("nothing like it", 0);
        awaitText(robot, "#find", "Nothing that is known");
        robot.push(KeyCode.ESCAPE);

        awaitGone(robot, "#find");
        assertThat(WindowFixture.address(robot)).endsWith("harbor/lighthouse");
    }

    @Test
    void whatWasLookedForBeforeIsForgottenAfterEscape(FxRobot robot) throws TimeoutException {
        awaitText(robot, "harbor");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("light", 0);
        await(() -> !hits(robot).isEmpty());
        robot.push(KeyCode.ESCAPE);
        awaitGone(robot, "#find");

        robot.push(KeyCode.CONTROL, KeyCode.K);
        awaitText(robot, "#find", "Type a part of a name.");
        await(() -> hits(robot).isEmpty());
        robot.push(KeyCode.ENTER);

        awaitShown(robot, "#find");
        robot.write("pilot", 0);
        await(() -> hits(robot).stream().anyMatch(hit -> hit.name().contains("pilot")));
    }

    @Test
    void theHitThatIsClickedIsGoneTo(FxRobot robot) throws TimeoutException {
        awaitText(robot, "harbor");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("lighthouse", 0);
        await(() -> hits(robot).size() == 2);
        Hit second = hits(robot).get(1);
        robot.clickOn(
                robot.lookup("#find-hits .list-cell")
                        .match((ListCell<?> cell) -> second.equals(cell.getItem()))
                        .<ListCell<?>>query());

        awaitGone(robot, "#find");
        await(() -> WindowFixture.address(robot).endsWith(second.name()));
    }

    @Test
    void whoGoesOnElsewhereHasThePaletteClosed(FxRobot robot) throws TimeoutException {
        awaitText(robot, "harbor");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("light", 0);
        await(() -> !hits(robot).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.L);

        awaitGone(robot, "#find");
    }

    private static List<Hit> hits(FxRobot robot) {
        ListView<Hit> list = robot.lookup("#find-hits").queryListView();
        return List.copyOf(list.getItems());
    }
}
