package org.supercargo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.app.WindowFixture.tags;
import static org.supercargo.testing.Sight.await;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitText;
import static org.supercargo.testing.Sight.click;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.Skopeo;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Looking, pulling, deleting and creating, from the address bar to what the window then shows. */
@ParameterizedClass
@EnumSource
class RegistryJobsJourneyTest extends WindowJourney {
    private static final TestManifest INDEX = TestManifest.index("hello", "amd64", "arm64");
    private static final List<String> SAME = List.of("1", "1.0", "latest");

    @Override
    StartedRegistry startRegistry() throws IOException, InterruptedException {
        return kind.start();
    }

    @Override
    void fill(StartedRegistry empty) throws IOException {
        for (String tag : SAME) {
            empty.push("team/api", tag, INDEX);
        }
        empty.push("team/api", "2.0", TestManifest.image("amd64", "other"));
    }

    private void goToLatest(FxRobot robot) throws TimeoutException {
        window.goTo(robot, at("team/api:latest"));
        awaitText(robot, "#tags-count", "4 tags");
        awaitText(robot, "#image-digest", INDEX.digest().substring(7, 12));
    }

    @Test
    void aReferenceOfTheCommandLineIsWhereTheWindowOpens(FxRobot robot) throws TimeoutException {
        onFx(() -> window.open(at("team/api:1.0")));

        awaitText(robot, "#image-title", "team/api:1.0");
        awaitText(robot, "#tags-count", "4 tags");
        await(() -> WindowFixture.address(robot).equals(at("team/api:1.0")));
        assertThat(window.settings().addedRegistries()).containsExactly(registry.name().host());
    }

    @Test
    @RealParts("skopeo")
    void aTagIsPulledIntoAFolderThatOtherToolsRead(FxRobot robot)
            throws TimeoutException, IOException, InterruptedException {
        goToLatest(robot);
        chooseFromTagMenu(robot, "pull");
        click(robot, "#pull-folder");
        click(robot, "#dialog-action");

        awaitText(robot, ".activity-words", "verified");
        assertThat(Skopeo.inspectRaw("oci:" + home.resolve("api") + ":latest").strip())
                .isEqualTo(new String(INDEX.document().bytes()).strip());
    }

    @Test
    void untaggingTakesOneTagOrChangesNothing(FxRobot robot) throws TimeoutException {
        switch (kind) {
            case SAMPLE -> anUntaggedTagLeavesTheTable(robot);
            case DOCKER_REGISTRY -> anUntaggingThatIsRefusedChangesNothing(robot);
        }
    }

    private void anUntaggedTagLeavesTheTable(FxRobot robot) throws TimeoutException {
        goToLatest(robot);
        chooseFromTagMenu(robot, "untag");
        awaitText(robot, "#deletion-target", at("team/api:latest"));
        click(robot, "#dialog-action");

        awaitGone(robot, "#dialog-action");
        awaitText(robot, "#tags-count", "3 tags");
        assertThat(tags(robot)).containsExactlyInAnyOrder("1", "1.0", "2.0");
        awaitText(robot, ".activity-words", "latest is gone");
        assertThat(WindowFixture.address(robot)).isEqualTo(at("team/api"));
    }

    private void anUntaggingThatIsRefusedChangesNothing(FxRobot robot) throws TimeoutException {
        goToLatest(robot);
        chooseFromTagMenu(robot, "untag");
        click(robot, "#dialog-action");
        awaitText(robot, "#deletion-guarded", registry.name().host(), "removes no single tags");
        click(robot, "#dialog-cancel");

        awaitGone(robot, "#dialog-cancel");
        click(robot, "#tags-refresh");
        awaitText(robot, "#tags-count", "4 tags");
        assertThat(tags(robot)).containsExactlyInAnyOrder("1", "1.0", "latest", "2.0");
    }

    @Test
    void aDeletedManifestTakesTheListedTagsAndNoOther(FxRobot robot) throws TimeoutException {
        goToLatest(robot);
        chooseFromTagMenu(robot, "delete");
        awaitText(robot, "#dialog-action", "Delete manifest and 3 tags");
        assertThat(robot.lookup("#deletion-tags").queryListView().getItems())
                .hasSameElementsAs(List.copyOf(SAME));
        click(robot, "#dialog-action");

        awaitGone(robot, "#dialog-action");
        awaitText(robot, "#tags-count", "1 tag");
        assertThat(tags(robot)).containsExactly("2.0");
    }

    @Test
    void aNewRepositoryAppearsAndCannotBeMadeTwice(FxRobot robot) throws TimeoutException {
        window.goTo(robot, registry.name().host());
        awaitText(robot, "#registry-page", "1 repository");
        create(robot, "team/web");
        awaitText(robot, "#tags-title", "team/web");
        awaitText(robot, "#tags-count", "1 tag");
        awaitText(robot, "#image-title", "team/web:latest");

        window.goTo(robot, registry.name().host());
        awaitText(robot, "#registry-page", "2 repositories");
        create(robot, "team/api");
        awaitText(robot, "#creation-problem", registry.name().host(), "exists already");
        click(robot, "#dialog-cancel");
        awaitGone(robot, "#dialog-cancel");
        awaitText(robot, "#registry-page", "2 repositories");
    }

    private static void create(FxRobot robot, String name) throws TimeoutException {
        click(robot, "#create-repository");
        click(robot, "#creation-name");
        robot.write(name, 0).push(KeyCode.ENTER);
    }
}
