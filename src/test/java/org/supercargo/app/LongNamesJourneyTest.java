package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.onFx;

import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.registry.ScriptedRegistry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/** Names as long as a registry may list them keep to their places. */
@ExtendWith(ApplicationExtension.class)
class LongNamesJourneyTest {
    private static final String PATH = "r".repeat(1_000);
    private static final String TAG = "v" + "x".repeat(3_999);

    @TempDir Path home;
    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        server.on(
                "GET /v2/_catalog",
                ScriptedRegistry.json("{\"repositories\":[\"plain\",\"%s\"]}".formatted(PATH)));
        server.on(
                "GET /v2/" + PATH + "/tags/list",
                ScriptedRegistry.json("{\"tags\":[\"%s\"]}".formatted(TAG)));
        window = new WindowFixture(stage, home);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void aLongNameIsCutWhereItIsShownAndWholeWhereItIsCopied(FxRobot robot)
            throws TimeoutException {
        String host = server.name().toString();
        window.goTo(robot, host);
        awaitText(robot, "#registry-page", "2 repositories");
        robot.clickOn("r".repeat(200) + "…");
        awaitText(robot, "#tags-count", "1 tag");

        robot.clickOn(TAG).push(KeyCode.CONTROL, KeyCode.C);

        String reference = host + "/" + PATH + ":" + TAG;
        await(() -> WindowFixture.address(robot).equals(reference));
        awaitText(robot, "#image", "Could not", "has no such");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(reference);
        assertThat(window.stage().getTitle()).isEqualTo("Supercargo");
        assertThat(onFx(() -> widestCell(robot))).isLessThan(window.stage().getWidth());
        assertThat(onFx(() -> longTooltips(robot)))
                .isNotEmpty()
                .allMatch(tooltip -> tooltip.isWrapText() && tooltip.getMaxWidth() <= 600);
    }

    private static double widestCell(FxRobot robot) {
        return robot.lookup(IndexedCell.class::isInstance).queryAllAs(Region.class).stream()
                .mapToDouble(Region::getWidth)
                .max()
                .orElseThrow();
    }

    private static Collection<Tooltip> longTooltips(FxRobot robot) {
        return robot.lookup(Control.class::isInstance).queryAllAs(Control.class).stream()
                .filter(control -> !(control instanceof TableView))
                .map(Control::getTooltip)
                .filter(Objects::nonNull)
                .filter(tooltip -> tooltip.getText().length() > 500)
                .toList();
    }
}
