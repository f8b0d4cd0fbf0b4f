package org.supercargo.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supercargo.task.Jobs;
import org.supercargo.testing.Sight;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

import java.util.List;

/** The strip gives each text the lines that it needs. */
@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {
    private static final String LONG =
            "The sign-in is kept until the program ends, since the helper of this computer says"
                    + " that it cannot keep it.";

    /** The first window serves all tests of a program, which this one's size would cramp. */
    private Stage window;

    @Start
    void show(Stage first) {
        Jobs jobs =
                Jobs.onSameThread(
                        failure -> {
                            throw new AssertionError(failure);
                        });
        Node strip = new ActivityController(jobs, List.of()).view();
        jobs.job(
                        "Sign in",
                        progress -> {
                            progress.message(LONG);
                            return null;
                        })
                .startShown();
        var frame = new BorderPane();
        frame.setBottom(strip);
        window = new Stage();
        window.setScene(new Scene(frame, 400, 300));
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void textsOfSeveralLinesAreShownWhole(FxRobot robot) throws Exception {
        ScrollPane scroll = robot.lookup(".activity-scroll").queryAs(ScrollPane.class);
        Sight.await(
                "the rows fit",
                () ->
                        scroll.getContent().getLayoutBounds().getHeight()
                                <= scroll.getViewportBounds().getHeight() + 1);
        double line = robot.lookup(".activity-title").query().getLayoutBounds().getHeight();

        assertThat(robot.lookup(".activity-words").query().getLayoutBounds().getHeight())
                .isGreaterThan(line);
    }
}
