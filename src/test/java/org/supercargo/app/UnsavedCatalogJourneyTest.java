package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitGone;
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

/** Saving a catalog where that does not work, and then where it does. */
@ParameterizedClass
@EnumSource(AnyRegistry.class)
class UnsavedCatalogJourneyTest extends CatalogJourney {
    @Test
    void anImageIsNotReplacedAndAnotherTagMayBeChosen(FxRobot robot) throws TimeoutException {
        beginToSave(robot);
        saveAt(robot, at("team/api:1.0"));
        awaitText(
                robot,
                "#catalog-problem",
                "save the catalog " + at("team/api:1.0"),
                "is no catalog. Nothing was changed.",
                "Choose another tag.");

        saveAt(robot, at("team/api:catalog"));
        awaitText(robot, "#catalog-saved", "1 repository saved as the catalog");
        awaitGone(robot, "#catalog-problem");
        click(robot, "#dialog-cancel");
        window.goTo(robot, at("team/api:1.0"));
        awaitText(robot, "linux/amd64");
    }

    @Test
    void whatCanBeNoPlaceForACatalogIsSaid(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        beginToSave(robot);
        saveAt(robot, file.resolve("team.json").toString());
        awaitText(robot, "#catalog-problem", "Could not save the catalog " + file, "be written.");

        saveAt(robot, "elsewhere://team");
        awaitText(robot, "#catalog-problem", "elsewhere");

        click(robot, "#dialog-cancel");
        awaitGone(robot, "#catalog-problem");
        assertThat(file).hasContent("no folder");
    }
}
