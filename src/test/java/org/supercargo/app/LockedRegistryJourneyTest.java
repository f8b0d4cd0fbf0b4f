package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * A registry that asks for a sign-in opens after one, and is then looked at, pulled and deleted.
 */
@ParameterizedClass
@EnumSource
class LockedRegistryJourneyTest extends WindowJourney {
    @Override
    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.startWithSignIn();
    }

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "1.0", TestManifest.image("amd64", "hello"));
    }

    private void signIn(FxRobot robot, String password) throws TimeoutException {
        click(robot, "#sign-in-user");
        robot.push(KeyCode.CONTROL, KeyCode.A).write(AnyRegistry.user(), 0);
        click(robot, "#sign-in-password");
        robot.push(KeyCode.CONTROL, KeyCode.A).write(password, 0);
        click(robot, "#dialog-action");
    }

    @Test
    void oneSignInOpensTheWholeRegistry(FxRobot robot) throws TimeoutException {
        window.goTo(robot, at("team/api:1.0"));
        awaitText(robot, "#image", registry.name().host(), "asks for a sign-in");
        click(robot, "#image-sign-in");
        signIn(robot, AnyRegistry.password());

        awaitGone(robot, "#dialog-action");
        awaitText(robot, "#tags-count", "1 tag");
        awaitText(robot, "#image-title", "team/api:1.0");
        click(robot, "#image-pull");
        click(robot, "#pull-folder");
        click(robot, "#dialog-action");
        awaitText(robot, ".activity-words", "verified");
        assertThat(home.resolve("api/index.json")).exists();

        chooseFromTagMenu(robot, "delete");
        click(robot, "#dialog-action");
        awaitGone(robot, "#dialog-action");
        awaitText(robot, "#tags-count", "0 tags");
    }

    @Test
    void aWrongPasswordIsSaidWhereItWasTyped(FxRobot robot) throws TimeoutException {
        window.goTo(robot, registry.name().host());
        click(robot, "#registry-remedy");
        signIn(robot, "wrong");
        awaitText(robot, "#sign-in-problem", registry.name().host());

        signIn(robot, AnyRegistry.password());
        awaitGone(robot, "#dialog-action");
        awaitText(robot, "#registry-page", "1 repository");
    }
}
