package org.supercargo.ui.kit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.settings.ThemeChoice;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

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
                    DialogForm form = DialogForm.of("Title", focused).firstFocus(focused);
                    var themes = new Themes(new SimpleObjectProperty<>(ThemeChoice.LIGHT));
                    new FormDialog(form, owner, themes).show();
                    return form;
                });
        Sight.await(
                "the focus is there",
                () -> robot.lookup("#focused").tryQuery().filter(n -> n.isFocused()).isPresent());

        robot.push(KeyCode.ESCAPE);

        Sight.awaitGone(robot, "#focused");
    }
}
