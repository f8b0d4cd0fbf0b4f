package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitEnabled;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.isShown;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

@ParameterizedClass
@EnumSource
class CreationJourneyTest extends Journey {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "latest", IMAGE);
    }

    @Test
    void aNewRepositoryBeginsWithAMarker(FxRobot robot) throws TimeoutException, ContentException {
        onFx(() -> window.creations.create(registry.name(), "team/"));
        awaitShown(robot, "#creation-name");

        robot.clickOn("#creation-name").type(KeyCode.END).write("Web");
        awaitText(robot, "#creation-name-problem", "lower-case");
        assertThat(robot.lookup("#dialog-action").query().isDisabled()).isTrue();

        robot.eraseText(3).write("web");
        awaitEnabled(robot, "#dialog-action");
        robot.clickOn("#dialog-action");
        awaitGone(robot, "#creation-name");

        assertThat(window.created)
                .extracting(made -> made.marker().orElseThrow())
                .containsExactly(reference("team/web", "latest"));
        assertThat(window.services.inspect().inspect(reference("team/web", "latest")).kind())
                .isEqualTo(ArtifactKind.EMPTY_REPOSITORY);
    }

    @Test
    void aRepositoryThatExistsIsLeftAlone(FxRobot robot) throws TimeoutException, ContentException {
        onFx(() -> window.creations.create(registry.name()));
        awaitShown(robot, "#creation-name");
        robot.clickOn("#creation-name").write("team/api").type(KeyCode.ENTER);

        awaitText(robot, "#creation-problem", "exists already");
        assertThat(isShown(robot, "#creation-name")).isTrue();
        assertThat(window.created).isEmpty();
        var there = window.services.inspect().inspect(reference("team/api", "latest"));
        assertThat(there.raw().digest()).hasToString(IMAGE.digest());
    }
}
