package org.supercargo.app;

import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Catalogs in the window that are none, or that are odd. */
@ParameterizedClass
@EnumSource(value = AnyRegistry.class, names = "SAMPLE")
class OddCatalogJourneyTest extends CatalogJourney {
    @Test
    void aFileThatIsNoCatalogIsCalledSoUntilItIsOne(FxRobot robot)
            throws IOException, TimeoutException {
        Path file = Files.writeString(home.resolve("team.json"), "<html>no catalog</html>");
        open(robot, file.toString());
        awaitText(robot, "#registry-tree", "it is not a catalog");

        Files.writeString(file, "{\"repositories\": [\"%s\"]}".formatted(at("team/api")));
        click(robot, "#catalog-remedy");
        awaitText(robot, "#registry-tree", "team/api");
        awaitGone(robot, "#catalog-remedy");
        robot.clickOn("team/api");
        awaitText(robot, "#tags-count", "1 tag");
    }

    @Test
    void aCatalogThatListsItselfAndWhatIsElsewhereIsShownWithWhatIsOdd(FxRobot robot)
            throws IOException, TimeoutException {
        String list =
                "{\"repositories\": [\"%s\", \"%s\", \"elsewhere.test/other/web\"]}"
                        .formatted(at("team/catalog"), at("team/api"));
        registry.push(
                "team/catalog",
                "v1",
                TestManifest.artifact(
                        "application/vnd.supercargo.catalog.v1+json",
                        TestBlob.json("application/json", list)));
        open(robot, at("team/catalog:v1"));

        awaitText(robot, "#registry-tree", "It lists the repository that it is in itself.");
        awaitText(robot, "#registry-tree", "elsewhere.test/other/web");
        robot.clickOn(at("team/api"));
        awaitText(robot, "#tags-title", "team/api");
        awaitText(robot, "#tags-count", "1 tag");
    }
}
