package org.supercargo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.util.concurrent.TimeoutException;

/** What all dialogs have in common. */
@ExtendWith(ApplicationExtension.class)
class FormDialogTest {
    /** The first window serves all tests of a program, which this one's size would cramp. */
    private Stage owner;

    @Start
    void open(Stage first) {
        owner = new Stage();
        owner.setScene(new Scene(new Pane(), 400, 300));
        owner.show();
    }

    @Stop
    void close() {
        owner.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {ListView.class, TableView.class, TextField.class})
    void escapeClosesItWhereverTheFocusIs(Class<? extends Control> type, FxRobot robot)
            throws Exception {
        robot.interact(
                () -> {
                    Control focused = type.getConstructor().newInstance();
                    focused.setId("focused");
                    show(DialogForm.of("Title", focused).firstFocus(focused));
                    return null;
                });
        awaitFocus(robot, "#focused");

        robot.push(KeyCode.ESCAPE);

        Sight.awaitGone(robot, "#focused");
    }

    @ParameterizedTest
    @CsvSource({"#dialog-cancel, false", "#dialog-action, true"})
    void enterDoesWhatIsDangerousOnlyWhereTheFocusIsOnIt(
            String focused, boolean isDone, FxRobot robot) throws Exception {
        var done = new SimpleBooleanProperty();
        robot.interact(
                () ->
                        show(
                                DialogForm.of("Title", new Label("Delete it?"))
                                        .action("Delete", () -> done.set(true))
                                        .dangerous()
                                        .closedWhen(done)));
        robot.interact(() -> robot.lookup(focused).query().requestFocus());
        awaitFocus(robot, focused);

        robot.push(KeyCode.ENTER);

        Sight.awaitGone(robot, focused);
        assertThat(done.get()).isEqualTo(isDone);
    }

    private void show(DialogForm form) {
        var themes = new Themes(new SimpleObjectProperty<>(ThemeChoice.LIGHT));
        new FormDialog(form, owner, themes).show();
    }

    private static void awaitFocus(FxRobot robot, String query) throws TimeoutException {
        Sight.await(
                "the focus is there",
                () -> robot.lookup(query).tryQuery().filter(n -> n.isFocused()).isPresent());
    }
}
