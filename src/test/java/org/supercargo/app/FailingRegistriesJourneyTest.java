package org.supercargo.app;

import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.testing.BrokenRegistry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Whatever a registry does wrong is said in words, and the rest of the window goes on working. */
@ExtendWith(ApplicationExtension.class)
class FailingRegistriesJourneyTest {
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

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    UNRESOLVABLE, there is no host,               Retry
                    REFUSING,     refuses the connection,         Retry
                    PLAIN_HTTP,   'speaks plain http, not https', Allow plain http for this host…
                    HTML,         answered with a web page,       Retry
                    SIGN_IN,      asks for a sign-in,             Sign in…
                    RATE_LIMITED, has had too many requests,      Retry
                    FAILING,      has a problem of its own,       Retry
                    CUTTING,      sent only a part,               Retry
                    """)
    void eachPaneNamesHostAndCauseAndOffersWhatHelps(
            BrokenRegistry kind, String cause, String remedy, FxRobot robot)
            throws IOException, TimeoutException {
        try (var broken = kind.start()) {
            window.goTo(robot, broken.host());
            awaitText(robot, "#registry-page", "Could not", broken.host(), cause);
            awaitText(robot, "#registry-remedy", remedy);
            awaitText(robot, ".problem-row", "Could not", broken.host(), cause);

            window.goTo(robot, broken.host() + "/team/api:1.0");
            awaitText(robot, "#tags-table", "Could not", broken.host(), cause);
            awaitText(robot, "#tags-remedy", remedy);
            awaitText(robot, "#image", "Could not", broken.host(), cause);
            click(robot, "#image-retry");
            awaitText(robot, "#image", "Could not", broken.host(), cause);
            theSampleStillOpens(robot);
        }
    }

    @Test
    void whatIsNotThereIsNamed(FxRobot robot) throws IOException, TimeoutException {
        try (var broken = BrokenRegistry.MISSING.start()) {
            window.goTo(robot, broken.host());
            awaitText(robot, "#registry-page", broken.host(), "does not list its repositories");
            awaitText(robot, "#registry-tree", "This registry does not list its repositories");
            click(robot, "#open-repository");
            await(() -> WindowFixture.address(robot).equals(broken.host() + "/"));

            window.goTo(robot, broken.host() + "/team/api:1.0");
            awaitText(robot, "#tags-table", broken.host(), "has no such repository");
            awaitText(robot, "#image", broken.host(), "has no such repository");
            theSampleStillOpens(robot);
        }
    }

    @Test
    void otherBytesThanTheDigestNamesAreNotShown(FxRobot robot)
            throws IOException, TimeoutException {
        try (var broken = BrokenRegistry.LYING.start()) {
            window.goTo(robot, broken.host() + "/team/api:1.0");
            awaitText(robot, "#tags-count", "1 tag");
            awaitText(robot, "#image", broken.host(), "sent other bytes than asked for");
            theSampleStillOpens(robot);
        }
    }

    private void theSampleStillOpens(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse:edge");
        awaitText(robot, "#tags-count", "12 tags");
        awaitText(robot, "#image-title", "harbor/lighthouse:edge");
    }
}
