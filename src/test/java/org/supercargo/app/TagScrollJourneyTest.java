package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.Sight;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The order in which a registry is asked for tags while the user scrolls through them. */
@ExtendWith(ApplicationExtension.class)
class TagScrollJourneyTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final int TAGS = 400;
    private static final int STEPS = 40;

    @TempDir Path home;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private WindowFixture window;

    @BeforeAll
    static void fill() throws IOException {
        TestManifest image = TestManifest.image("amd64", "same");
        for (int i = 0; i < TAGS; i++) {
            REAL.push("team/api", tag(i), image);
        }
    }

    private static String tag(int number) {
        return "t%03d".formatted(number);
    }

    @Start
    void start(Stage stage) throws IOException {
        window = new WindowFixture(stage, home, this::note);
    }

    private void note(RequestRecord request) {
        if (request.method().equals("HEAD") && request.url().contains("/manifests/")) {
            asked.add(request.url().replaceAll(".*/", ""));
        }
    }

    @AfterEach
    void stop() {
        window.close();
    }

    /** Drags the thumb to the end as soon as all tags are there, before anything else is done. */
    private static <T> ListChangeListener<T> scrollingThrough(TableView<?> table) {
        return new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends T> change) {
                if (change.getList().size() == TAGS) {
                    change.getList().removeListener(this);
                    Platform.runLater(() -> dragThumb(table));
                }
            }
        };
    }

    private static void dragThumb(TableView<?> table) {
        layOut(table);
        ScrollBar bar =
                table.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(candidate -> candidate.getOrientation() == Orientation.VERTICAL)
                        .findFirst()
                        .orElseThrow();
        for (int step = 1; step <= STEPS; step++) {
            bar.setValue(bar.getMax() * step / STEPS);
            layOut(table);
        }
    }

    private static void layOut(TableView<?> table) {
        table.applyCss();
        table.layout();
    }

    @Test
    void tagsThatFlyPastAreAskedForAfterThoseInSight(FxRobot robot) throws TimeoutException {
        window.goTo(robot, window.sample().name() + "/harbor/lighthouse");
        Sight.awaitText(robot, "12 tags");
        TableView<?> table = robot.lookup("#tags-table").queryTableView();
        robot.interact(() -> table.getItems().addListener(scrollingThrough(table)));
        asked.clear();

        window.goTo(robot, REAL.host() + "/team/api");
        Sight.await("all tags are asked for", () -> asked.size() == TAGS);

        List<String> inSight = WindowFixture.tags(robot);
        assertThat(inSight).hasSizeGreaterThan(5).contains(tag(TAGS - 1));
        int last = inSight.stream().mapToInt(asked::indexOf).max().orElseThrow();
        List<String> others = new ArrayList<>(asked.subList(0, last + 1));
        others.removeAll(inSight);
        assertThat(others)
                .as("begun before there were rows, and while the last of these were on their way")
                .hasSizeLessThan(TAGS / 4);
        assertThat(asked).doesNotHaveDuplicates();
    }
}
