package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.AnyRegistry;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Catalogs in the window: opened from files, looked through, and taken away again. */
@ParameterizedClass
@EnumSource(value = AnyRegistry.class, names = "SAMPLE")
class CatalogJourneyTest extends CatalogJourney {
    private Path file() {
        return home.resolve("team.json");
    }

    @Test
    void aCatalogStandsInTheTreeAndItsRepositoriesOpen(FxRobot robot)
            throws IOException, TimeoutException {
        Files.writeString(
                file(),
                """
                {"title": "Our images", "repositories": ["%s", "elsewhere.test/other/web", "NO:"]}
                """
                        .formatted(at("team/api")));

        open(robot, file().toString());
        awaitText(robot, "#registry-tree", "Our images");
        awaitText(robot, "#registry-tree", "1 entry names no repository");
        awaitText(robot, "#registry-tree", "elsewhere.test/other/web");
        robot.clickOn(at("team/api"));

        awaitText(robot, "#tags-title", "team/api");
        awaitText(robot, "#tags-count", "1 tag");
        assertThat(window.settings().catalogs()).containsExactly(file().toString());
    }

    @Test
    void whatTheTreeShowsIsSavedAndOpened(FxRobot robot) throws IOException, TimeoutException {
        String target = at("team/catalog:v1");
        beginToSave(robot);
        saveAt(robot, target);
        awaitText(robot, "#catalog-saved", "1 repository saved as the catalog " + target);
        click(robot, "#dialog-cancel");
        awaitGone(robot, "#catalog-saved");

        open(robot, target);
        awaitText(robot, "#registry-tree", target);
        await(() -> robot.lookup("team/api").tryQuery().isPresent());
        robot.clickOn("team/api");
        awaitText(robot, "#tags-title", "team/api");
        awaitText(robot, "#tags-count", "1 tag");
    }

    @Test
    void aCatalogThatCannotBeOpenedSaysSoInItsRowUntilItCan(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, file().toString());
        awaitText(robot, "#registry-tree", "team.json");
        awaitShown(robot, "#catalog-remedy");

        Files.writeString(file(), "{\"repositories\": [\"%s\"]}".formatted(at("team/api")));
        click(robot, "#catalog-remedy");
        awaitText(robot, "#registry-tree", "team/api");
        awaitGone(robot, "#catalog-remedy");

        robot.rightClickOn(file().toString());
        click(robot, "#catalog-remove");
        await(() -> window.settings().catalogs().isEmpty());
        awaitGone(robot, "team/api");
    }
}
