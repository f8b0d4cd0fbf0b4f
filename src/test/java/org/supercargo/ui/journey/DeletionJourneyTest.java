package org.supercargo.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.testing.Sight.awaitEnabled;
import static org.supercargo.testing.Sight.awaitGone;
import static org.supercargo.testing.Sight.awaitShown;
import static org.supercargo.testing.Sight.awaitText;

import javafx.scene.control.ListView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep.Untag;
import org.supercargo.service.deletion.journal.Journal;
import org.supercargo.service.deletion.journal.JournalEntry;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.testing.AnyRegistry;
import org.supercargo.testing.StartedRegistry;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

@ParameterizedClass
@EnumSource
class DeletionJourneyTest extends Journey {
    private static final TestManifest IMAGE = TestManifest.image("amd64", "hello");

    @Override
    void fill(StartedRegistry empty) throws IOException {
        for (String tag : List.of("1", "1.0", "latest")) {
            empty.push("team/api", tag, IMAGE);
        }
        empty.push("team/api", "2.0", TestManifest.image("amd64", "other"));
    }

    private List<String> tags() throws ContentException {
        List<String> tags = new ArrayList<>();
        window.services
                .listing()
                .tags(new RepositoryName(registry.name(), "team/api"), page -> tags.addAll(page));
        return tags;
    }

    @Test
    void untaggingTakesOneTagOrSaysWhatWouldWork(FxRobot robot)
            throws TimeoutException, ContentException {
        switch (kind) {
            case SAMPLE -> untaggingLeavesTheOtherTagsOfTheManifest(robot);
            case DOCKER_REGISTRY -> aRefusedUntaggingOffersTheGuardedOrderAndUndo(robot);
        }
    }

    private void untaggingLeavesTheOtherTagsOfTheManifest(FxRobot robot)
            throws TimeoutException, ContentException {
        onFx(() -> window.deletions.untag(reference("team/api", "latest")));
        awaitText(robot, "#deletion-stays", "1, 1.0");
        awaitEnabled(robot, "#dialog-action");
        robot.clickOn("#dialog-action");
        awaitGone(robot, "#dialog-action");

        assertThat(tags()).containsExactlyInAnyOrder("1", "1.0", "2.0");
        assertThat(window.changed).hasSize(1);
        awaitText(robot, ".activity-words", "latest is gone");
    }

    private void aRefusedUntaggingOffersTheGuardedOrderAndUndo(FxRobot robot)
            throws TimeoutException, ContentException {
        onFx(() -> window.deletions.untag(reference("team/api", "latest")));
        awaitEnabled(robot, "#dialog-action");
        robot.clickOn("#dialog-action");
        awaitText(robot, "#deletion-guarded", "removes no single tags");
        assertThat(tags()).contains("latest", "1", "1.0");

        robot.clickOn("#deletion-consent");
        robot.clickOn("#dialog-action");
        awaitGone(robot, "#dialog-action");
        assertThat(tags()).containsExactlyInAnyOrder("1", "1.0", "2.0");

        robot.clickOn("#deletion-undo");
        awaitText(robot, ".activity-words", "Back: latest.");
        assertThat(tags()).contains("latest", "1", "1.0");
    }

    @Test
    void theStartOffersToPutRightWhatWasInterrupted(FxRobot robot)
            throws TimeoutException, ContentException, IOException {
        interrupt();
        onFx(() -> window.recoveries.offer());
        awaitShown(robot, "#recovery-list");
        ListView<?> listed = robot.lookup("#recovery-list").queryAs(ListView.class);
        assertThat(listed.getItems().getFirst().toString()).contains("Untag", "team/api:latest");

        robot.clickOn("#dialog-action");
        awaitText(robot, ".activity-words", "Back: latest.");
        assertThat(digest("latest")).isEqualTo(digest("1"));
    }

    /** Leaves what a program leaves that is killed between the two steps of the guarded order. */
    private void interrupt() throws ContentException, IOException {
        Digest original = digest("latest");
        TestManifest standIn = TestManifest.image("amd64", "stand-in");
        Journal journal = new Journal(home.resolve("deleted"), InstantSource.system());
        TestBlob image = IMAGE.document();
        try (JournalEntry entry =
                journal.begin(
                        reference("team/api", "latest").repository(),
                        List.of(new Untag(Tag.LATEST, original, List.of(new Tag("1")))),
                        List.of(RawManifest.of(image.mediaType(), image.bytes())))) {
            entry.standingIn(
                    Tag.LATEST, GuardedStep.WRITING, List.of(Digest.parse(standIn.digest())));
            registry.push("team/api", "latest", standIn);
        }
    }

    private Digest digest(String tag) throws ContentException {
        return window.services.inspect().inspect(reference("team/api", tag)).raw().digest();
    }

    @Test
    void aTagThatIsAloneOnItsManifestOffersTheManifest(FxRobot robot)
            throws TimeoutException, ContentException {
        onFx(() -> window.deletions.untag(reference("team/api", "2.0")));
        awaitEnabled(robot, "#dialog-action");
        robot.clickOn("#dialog-action");
        if (kind == AnyRegistry.SAMPLE) {
            awaitGone(robot, "#dialog-action");
            assertThat(tags()).doesNotContain("2.0");
            return;
        }
        awaitText(robot, "#deletion-problem", "no other tag");
        robot.clickOn("#deletion-manifest-instead");
        awaitText(robot, "#dialog-action", "Delete manifest and 1 tag");
        robot.clickOn("#dialog-cancel");
        assertThat(tags()).contains("2.0");
    }

    @Test
    void aManifestGoesWithAllItsTagsAndWithNoOther(FxRobot robot)
            throws TimeoutException, ContentException {
        onFx(() -> window.deletions.deleteManifest(reference("team/api", "latest")));
        awaitText(robot, "#dialog-action", "Delete manifest and 3 tags");
        ListView<?> listed = robot.lookup("#deletion-tags").queryAs(ListView.class);
        assertThat(listed.getItems()).isEqualTo(List.of("1", "1.0", "latest"));

        robot.clickOn("#dialog-action");
        awaitGone(robot, "#dialog-action");
        assertThat(tags()).containsExactly("2.0");
        assertThat(window.changed).hasSize(1);
    }
}
