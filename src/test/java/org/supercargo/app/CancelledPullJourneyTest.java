package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.Descriptor;
import org.supercargo.testing.StallingRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

@ExtendWith(ApplicationExtension.class)
class CancelledPullJourneyTest {
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
    void aPullThatIsCancelledOnItsWayLeavesNothingHalfWritten(FxRobot robot)
            throws TimeoutException, IOException {
        TestManifest image = TestManifest.image("amd64", "hello");
        try (var stalling = StallingRegistry.start(image)) {
            window.goTo(robot, stalling.host() + "/team/api:1.0");
            click(robot, "#image-pull");
            click(robot, "#pull-folder");
            click(robot, "#dialog-action");
            await(stalling::hasBegun);
            click(robot, "#activity-cancel");
            awaitText(robot, ".activity-words", "Cancelled");
        }
        for (Path blob : filesIn(home.resolve("api/blobs"))) {
            Descriptor whole = Descriptor.of("", Files.readAllBytes(blob));
            assertThat(blob).hasFileName(whole.digest().encoded());
        }
        for (Path index : filesIn(home.resolve("api/index.json"))) {
            assertThat(index).content().doesNotContain(image.digest());
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
