package org.supercargo.app;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Sight;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Browsing real registries in the window: one that is open, one that asks for a sign-in. */
@ExtendWith(ApplicationExtension.class)
class RealRegistryJourneyTest {
    @RegisterExtension static final RealRegistry OPEN = RealRegistry.plain();
    @RegisterExtension static final RealRegistry LOCKED = RealRegistry.htpasswd();

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
    void aTagOfAnOpenRegistryIsBrowsed(FxRobot robot) throws IOException, TimeoutException {
        OPEN.push("team/api", "1.0", TestManifest.index("hello", "amd64", "arm64"));
        window.goTo(robot, OPEN.host() + "/team/api:1.0");
        Sight.awaitText(robot, "team/api:1.0");
        Sight.awaitText(robot, "1 tag");
        Sight.awaitText(robot, "linux/arm64");
    }

    @Test
    void aLockedRegistryOpensAfterASignIn(FxRobot robot) throws IOException, TimeoutException {
        LOCKED.push("team/secret", "1.0", TestManifest.image("amd64", "hello"));
        window.goTo(robot, LOCKED.host());
        Sight.await(() -> robot.lookup("#registry-remedy").tryQuery().isPresent());
        robot.clickOn("#registry-remedy");
        Sight.await(() -> robot.lookup("#sign-in-user").tryQuery().isPresent());
        robot.clickOn("#sign-in-user").write(LOCKED.username(), 0);
        robot.clickOn("#sign-in-password").write(LOCKED.password(), 0);
        robot.clickOn("#dialog-action");
        Sight.awaitText(robot, "1 repository");
    }
}
