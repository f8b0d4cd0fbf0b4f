package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.AnyRegistry;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Catalogs that are opened again, and copies whose age is told. */
@ParameterizedClass
@EnumSource(value = AnyRegistry.class, names = "SAMPLE")
class CatalogAgeJourneyTest extends CatalogJourney {
    @Test
    void aCatalogThatIsOpenedAgainIsReadAnewAndStandsThereOnce(FxRobot robot)
            throws IOException, TimeoutException {
        Path file = home.resolve("team.json");
        Files.writeString(file, "{\"repositories\": [\"%s\"]}".formatted(at("team/api")));
        open(robot, file.toString());
        awaitText(robot, "#registry-tree", "team/api");
        Files.writeString(file, "{\"repositories\": [\"%s\"]}".formatted(at("team/web")));

        open(robot, file.toString());

        awaitText(robot, "#registry-tree", "team/web");
        assertThat(rows(robot)).containsOnlyOnce(file.toString()).doesNotContain("team/api");
        assertThat(window.settings().catalogs()).containsExactly(file.toString());
    }

    @Test
    void aCopyIsShownWithItsAgeAndWhyItCouldNotBeRefreshed(FxRobot robot)
            throws IOException, TimeoutException {
        String target = at("team/catalog:v1");
        beginToSave(robot);
        saveAt(robot, target);
        awaitText(robot, "#catalog-saved", "1 repository saved");
        click(robot, "#dialog-cancel");
        open(robot, target);
        awaitText(robot, "#registry-tree", target);
        awaitText(robot, "#registry-tree", "team/api");
        assertThat(rows(robot)).noneMatch(row -> row.startsWith("As of "));

        registry.close();
        robot.rightClickOn(target);
        click(robot, "#catalog-refresh");
        awaitText(robot, "#registry-tree", "As of just now; could not be refreshed: ");
        assertThat(rows(robot)).endsWith("team/api");

        openInAnotherRun();
        open(robot, target);
        awaitText(robot, "#registry-tree", "As of just now.");
        assertThat(rows(robot)).contains("team/api");
        awaitGone(robot, "#catalog-remedy");
    }

    private void openInAnotherRun() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.close();
        Stage stage = FxToolkit.registerStage(Stage::new);
        onFx(() -> window = new WindowFixture(stage, home));
    }
}
