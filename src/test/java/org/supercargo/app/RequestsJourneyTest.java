package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Looking at what the program asks of a registry. */
@ExtendWith(ApplicationExtension.class)
class RequestsJourneyTest {
    private static final int MORE_THAN_FIT = 15;

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
    void aListedRepositoryIsCopiedAsACommand(FxRobot robot) throws TimeoutException {
        Sight.awaitText(robot, "harbor");
        robot.clickOn("#requests-toggle");
        assertThat(window.settings().requestsShown().get()).isTrue();
        Sight.awaitText(robot, "/v2/_catalog?n=");
        assertThat(copyButton(robot, "crane").isDisabled()).isTrue();

        robot.clickOn("#requests-filter").write("_catalog", 0);
        Sight.await(() -> table(robot).getItems().size() == 1);
        robot.clickOn("GET").clickOn("#requests-copy-crane");

        String name = window.sample().name().toString();
        assertThat(clipboard(robot)).isEqualTo("crane catalog --insecure " + name);
        assertThat(copyButton(robot, "skopeo").isDisabled()).isTrue();
        assertThat(copyButton(robot, "skopeo").getAccessibleHelp())
                .contains("it has no command for this request");
    }

    @Test
    void theListFollowsItsEndUntilTheUserScrollsUp(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.J);
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        Sight.await(() -> table(robot).getItems().size() > MORE_THAN_FIT);
        Sight.await(() -> lastVisible(robot) == table(robot).getItems().size() - 1);

        robot.moveTo("#requests-table").scroll(MORE_THAN_FIT, VerticalDirection.UP);
        Sight.await(() -> lastVisible(robot) < table(robot).getItems().size() - 1);
        int before = table(robot).getItems().size();
        robot.push(KeyCode.F5);
        Sight.await(() -> table(robot).getItems().size() > before);
        assertThat(lastVisible(robot)).isLessThan(before - 1);
    }

    @Test
    void failuresAreFoundAndTheListIsClearedAndClosed(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.J);
        window.goTo(robot, window.sample().name() + "/no/such");
        Sight.awaitText(robot, "404");
        robot.clickOn("#requests-failed-only");
        assertThat(robot.lookup("#requests-failed-only").queryAs(CheckBox.class).isSelected())
                .isTrue();
        Sight.await(() -> table(robot).getItems().stream().allMatch(LoggedRequest::isFailed));

        robot.clickOn("#requests-clear");
        Sight.await(() -> table(robot).getItems().isEmpty());
        robot.clickOn("#requests-close");
        Sight.await(() -> robot.lookup("#requests-table").tryQuery().isEmpty());
        assertThat(window.settings().requestsShown().get()).isFalse();
    }

    private static Button copyButton(FxRobot robot, String tool) {
        return robot.lookup("#requests-copy-" + tool).queryAs(Button.class);
    }

    @SuppressWarnings("unchecked")
    private static TableView<LoggedRequest> table(FxRobot robot) {
        return robot.lookup("#requests-table").queryAs(TableView.class);
    }

    private static int lastVisible(FxRobot robot) {
        return Sight.onFx(
                () -> {
                    VirtualFlow<?> flow = (VirtualFlow<?>) table(robot).lookup(".virtual-flow");
                    return flow.getLastVisibleCell() == null
                            ? -1
                            : flow.getLastVisibleCell().getIndex();
                });
    }

    private static String clipboard(FxRobot robot) {
        return Sight.onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
