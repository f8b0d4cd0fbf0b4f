package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.text;

import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

@ParameterizedClass
@EnumSource
class ImageJourneyTest extends Journey {
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "1.0", INDEX);
    }

    @Test
    void anIndexIsLookedIntoPlatformByPlatform(FxRobot robot) throws TimeoutException {
        onFx(() -> window.image.show(reference("team/api", "1.0")));
        awaitText(robot, "#image-kind", "Index");
        assertThat(text(robot, "#image-title")).isEqualTo("team/api:1.0");

        robot.clickOn("#image-platform").type(KeyCode.DOWN, KeyCode.ENTER);
        await(
                "arm64 is chosen",
                () ->
                        "linux/arm64"
                                .equals(
                                        String.valueOf(
                                                robot.lookup("#image-platform")
                                                        .queryAs(ComboBox.class)
                                                        .getValue())));

        robot.clickOn("#image-tab-layers");
        await("the layer is listed", () -> layers(robot).getItems().size() == 1);

        robot.clickOn("#image-tab-manifest");
        awaitText(robot, "#manifest-about", shortForm(INDEX.children().get(1)));
        followDigest(robot, INDEX.children().get(1).blobs().get(1).digest());
        await(
                "the layer is selected",
                () -> layers(robot).getSelectionModel().getSelectedItem() != null);
        awaitText(robot, "#layer-digest", INDEX.children().get(1).blobs().get(1).digest());
    }

    @Test
    void aDigestInAnIndexLeadsToItsManifest(FxRobot robot) throws TimeoutException {
        onFx(() -> window.image.show(reference("team/api", "1.0")));
        awaitText(robot, "#image-kind", "Index");
        robot.clickOn("#image-tab-manifest");
        robot.clickOn("#manifest-of-index");
        awaitText(robot, "#manifest-about", shortForm(INDEX));

        followDigest(robot, INDEX.children().getFirst().digest());
        awaitText(robot, "#image-kind", "Image");
        assertThat(text(robot, "#image-digest")).isEqualTo(shortForm(INDEX.children().getFirst()));
    }

    private static String shortForm(TestManifest manifest) {
        return manifest.digest().substring("sha256:".length()).substring(0, 12);
    }

    private static TableView<?> layers(FxRobot robot) {
        return robot.lookup("#layers-table").queryAs(TableView.class);
    }

    private static void followDigest(FxRobot robot, String digest) throws TimeoutException {
        CodeArea text = robot.lookup("#manifest-text").queryAs(CodeArea.class);
        await("the digest is in the text", () -> text.getText().contains(digest));
        int start = text.getText().indexOf(digest);
        Bounds place =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> text.getCharacterBoundsOnScreen(start, start + 8).orElseThrow());
        robot.clickOn(place);
    }
}
