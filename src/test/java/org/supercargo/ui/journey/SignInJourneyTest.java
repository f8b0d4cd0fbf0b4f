package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.text;

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

@ParameterizedClass
@EnumSource
class SignInJourneyTest extends Journey {
    @Override
    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.startWithSignIn();
    }

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "1.0", TestManifest.image("amd64", "hello"));
    }

    @Test
    void aWrongPasswordIsRefusedInWordsAndTheRightOneOpensTheRegistry(FxRobot robot)
            throws TimeoutException {
        onFx(() -> window.image.show(reference("team/api", "1.0")));
        awaitShown(robot, "#image-sign-in");

        robot.clickOn("#image-sign-in");
        awaitShown(robot, "#sign-in-user");
        robot.clickOn("#sign-in-user").write(AnyRegistry.user());
        robot.clickOn("#sign-in-password").write("wrong").type(KeyCode.ENTER);
        awaitText(robot, "#sign-in-problem", "refused");
        assertThat(text(robot, "#sign-in-problem"))
                .contains(registry.name().toString())
                .doesNotContain("wrong");
        assertThat(window.signedIn).isEmpty();

        await(() -> robot.lookup("#sign-in-password").query().isFocused());
        robot.write(AnyRegistry.password()).type(KeyCode.ENTER);
        awaitGone(robot, "#sign-in-user");
        assertThat(window.signedIn).containsExactly(registry.name());

        robot.clickOn("#image-retry");
        awaitText(robot, "#image-kind", "Image");
    }
}
