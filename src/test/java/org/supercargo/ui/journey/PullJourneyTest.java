package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.testing.StallingRegistry;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

@ParameterizedClass
@EnumSource
class PullJourneyTest extends Journey {
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "1.0", INDEX);
    }

    @Test
    void anIndexIsPulledIntoAFolderThatCanBeShown(FxRobot robot) throws TimeoutException {
        onFx(() -> window.pulls.pull(reference("team/api", "1.0"), Optional.empty()));
        awaitShown(robot, "#pull-platform");
        robot.clickOn("#pull-folder");
        robot.clickOn("#dialog-action");

        awaitText(robot, ".activity-words", "verified");
        Path folder = home.resolve("api");
        assertThat(blob(folder, INDEX.digest())).exists();
        assertThat(blob(folder, INDEX.children().getFirst().digest())).exists();
        robot.clickOn("#pull-show");
        assertThat(window.foldersOpened).containsExactly(folder);
        robot.clickOn("#activity-dismiss");
        awaitGone(robot, "#activity");
    }

    @Test
    void aPullThatIsCancelledLeavesNothingHalfWritten(FxRobot robot)
            throws TimeoutException, IOException {
        TestManifest image = TestManifest.image("amd64", "hello");
        try (var stalling = StallingRegistry.start(image)) {
            var repository = new RepositoryName(new RegistryName(stalling.host()), "team/api");
            onFx(() -> window.pulls.pull(repository.at(new Tag("1.0")), Optional.empty()));
            awaitShown(robot, "#pull-folder");
            robot.clickOn("#pull-folder");
            robot.clickOn("#dialog-action");
            await("the layer has begun", stalling::hasBegun);
            awaitShown(robot, "#activity-cancel");
            robot.clickOn("#activity-cancel");

            awaitText(robot, ".activity-words", "Cancelled");
            awaitShown(robot, "#pull-again");
            assertThat(blob(home.resolve("api"), image.blobs().get(1).digest())).doesNotExist();
            assertThat(index(home.resolve("api"))).doesNotContain(image.digest());
        }
    }

    private static Path blob(Path layout, String digest) {
        return layout.resolve("blobs/sha256").resolve(Digest.parse(digest).encoded());
    }

    private static String index(Path layout) throws IOException {
        Path index = layout.resolve("index.json");
        return Files.exists(index) ? Files.readString(index) : "";
    }
}
