package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
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
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** From a stale sign-in of docker to a good one of this program, with the reasons on screen. */
@ExtendWith(ApplicationExtension.class)
class ExplanationJourneyTest {
    private static final String STALE = "stale-secret";

    @RegisterExtension static final RealRegistry LOCKED = RealRegistry.htpasswd();

    @TempDir Path home;
    private final List<String> secrets = new ArrayList<>();
    private WindowFixture window;

    @Start
    void start(Stage stage) throws IOException {
        secrets.addAll(List.of(STALE, LOCKED.password(), pair(STALE), pair(LOCKED.password())));
        Path docker = Files.createDirectories(home.resolve(".docker"));
        Files.writeString(
                docker.resolve("config.json"),
                "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(LOCKED.host(), pair(STALE)));
        window = new WindowFixture(stage, home);
    }

    private static String pair(String password) {
        byte[] bytes = (LOCKED.username() + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void aStaleSignInIsExplainedAndReplacedAndForgotten(FxRobot robot)
            throws IOException, TimeoutException {
        LOCKED.push("team/secret", "1.0", TestManifest.image("amd64", "hello"));
        window.goTo(robot, LOCKED.host());
        click(robot, "#registry-why");
        Sight.awaitText(robot, "Refused");
        assertThat(headline(robot))
                .isEqualTo(
                        LOCKED.host() + " asks for a sign-in, and there is none that it accepts.");
        Sight.awaitText(robot, "The registry refused: docker configuration");
        assertNoSecretIsShown(robot);

        robot.clickOn("#dialog-action");
        click(robot, "#sign-in-user");
        robot.write(LOCKED.username(), 0);
        robot.clickOn("#sign-in-password").write(LOCKED.password(), 0);
        robot.clickOn("#dialog-action");
        Sight.awaitText(robot, "1 repository");
        Sight.awaitText(robot, "until the program ends");

        robot.rightClickOn(registryRow(robot));
        click(robot, "#registry-explain");
        Sight.awaitText(robot, "Used");
        assertThat(headline(robot)).contains("user and password", "sign-in of this session");
        assertNoSecretIsShown(robot);
        click(robot, "#explanation-copy");
        assertThat(secrets).noneMatch(secret -> clipboard().contains(secret));
        assertThat(clipboard()).startsWith(headline(robot));

        click(robot, "#explanation-sign-out");
        Sight.awaitText(robot, LOCKED.host() + " asks for a sign-in");
        assertThat(robot.lookup("#explanation-sign-out").query().isVisible()).isFalse();
        robot.clickOn("#dialog-cancel");
        Sight.awaitText(robot, "Removed from: sign-in of this session.");
        Sight.await(() -> robot.lookup("#registry-why").tryQuery().isPresent());
        assertNoSecretIsShown(robot);
    }

    private static void click(FxRobot robot, String query) throws TimeoutException {
        Sight.await(() -> robot.lookup(query).match(n -> n.isVisible()).tryQuery().isPresent());
        robot.clickOn(query);
    }

    private static String headline(FxRobot robot) {
        return robot.lookup("#explanation-headline").queryAs(Labeled.class).getText();
    }

    private static Labeled registryRow(FxRobot robot) {
        return robot.lookup(".registry-name")
                .match(node -> node instanceof Labeled name && name.getText().equals(LOCKED.host()))
                .queryAs(Labeled.class);
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void assertNoSecretIsShown(FxRobot robot) {
        List<String> shown =
                robot.lookup(node -> node instanceof Text).queryAllAs(Text.class).stream()
                        .map(Text::getText)
                        .toList();
        assertThat(shown).isNotEmpty();
        assertThat(secrets)
                .noneMatch(secret -> shown.stream().anyMatch(text -> text.contains(secret)));
    }
}
