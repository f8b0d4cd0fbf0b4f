package org.supercargo.app;

import static org.supercargo.testing.Sight.click;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.supercargo.testing.Sight;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.testfx.api.FxRobot;
import org.testfx.matcher.control.LabeledMatchers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A job of a user who opens and saves catalogs, beside a registry with one repository. */
abstract class CatalogJourney extends WindowJourney {
    @Override
    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.start();
    }

    @Override
    void fill(StartedRegistry empty) throws IOException {
        empty.push("team/api", "1.0", TestManifest.image("amd64", "hello"));
    }

    static void open(FxRobot robot, String name) throws TimeoutException {
        click(robot, "#add-registry");
        click(robot, "#add-registry-catalog");
        enter(robot, "#catalog-name", name);
    }

    /** Opens the dialog that saves what the tree shows of the registry. */
    void beginToSave(FxRobot robot) throws TimeoutException {
        String host = registry.name().host();
        window.goTo(robot, host);
        Sight.awaitText(robot, "#registry-page", "1 repository");
        robot.rightClickOn(
                robot.lookup(".registry-name")
                        .match(LabeledMatchers.hasText(host))
                        .<Labeled>query());
        click(robot, "#registry-save-catalog");
    }

    static void saveAt(FxRobot robot, String target) throws TimeoutException {
        enter(robot, "#catalog-target", target);
    }

    private static void enter(FxRobot robot, String field, String text) throws TimeoutException {
        click(robot, field);
        TextInputControl control = robot.lookup(field).queryTextInputControl();
        robot.interact(() -> control.setText(text));
        robot.push(KeyCode.ENTER);
    }

    /** What the rows of the tree say. */
    static List<String> rows(FxRobot robot) {
        return Sight.onFx(
                () ->
                        robot.lookup("#registry-tree").<TreeRow>queryListView().getItems().stream()
                                .map(row -> row.entry().label())
                                .toList());
    }
}
