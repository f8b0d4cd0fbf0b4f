package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Selector;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.WatchedRepository.Watcher;
import org.supercargo.service.deletion.journal.DeletionStep;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.plan.LookProgress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ManyTagsTest {
    private static final int MANY = 1000;

    @TempDir Path folder;

    /** Single tags take a look and a deletion each, and all together one list at the end. */
    @ParameterizedTest
    @CsvSource({
        "G11_DISTRIBUTION_2, 1, CLEAN_UP, 2.0",
        "G11_DISTRIBUTION_2, 4, CLEAN_UP, 2.0",
        "G10_DISTRIBUTION_3, 1, CLEAN_UP, 2.0",
        "G10_DISTRIBUTION_3, 4, UNTAG,    2.001"
    })
    void aThousandTagsGoWithTwoRequestsForEach(
            DeletingBehaviour behaviour, int tagsOnEach, DeletionVerb verb, double most)
            throws ContentException {
        var repository = new FakeRepository(behaviour);
        List<Selector> tags = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Tag tag = new Tag("pr-" + i);
            repository.pushManifest(image(repository, i / tagsOnEach), Optional.of(tag));
            tags.add(tag);
        }
        for (int i = 0; i < 50; i++) {
            repository.pushManifest(image(repository, -1 - i), Optional.of(new Tag("v" + i)));
        }
        var watched = new WatchedRepository(repository);
        var desk = new DeletionDesk(watched.registries(), folder);
        DeletionPlan plan = desk.delete.plan(verb, repository.name(), tags, LookProgress.NONE);
        watched.watch(new Watcher() {});

        DeletionReport report = desk.delete.run(plan, Consent.BY_TAG_ONLY, DeletionListener.NONE);

        assertThat(watched.requests() / (double) MANY).isLessThanOrEqualTo(most);
        assertThat(report.removed()).hasSize(MANY);
        assertThat(report.surprises()).isEmpty();
        assertThat(repository.tags()).hasSize(50);
    }

    @Test
    void aRunThatIsCancelledLeavesTheRestAndCanBeUndone() throws ContentException {
        var repository = new FakeRepository(DeletingBehaviour.G10_DISTRIBUTION_3);
        for (String tag : List.of("a", "b", "c")) {
            repository.pushManifest(image(repository, 1), Optional.of(new Tag(tag)));
        }
        Map<Tag, Digest> before = repository.tags();
        var desk = new DeletionDesk(new WatchedRepository(repository).registries(), folder);
        List<Selector> all = List.copyOf(before.keySet());
        DeletionPlan plan =
                desk.delete.plan(DeletionVerb.UNTAG, repository.name(), all, LookProgress.NONE);

        DeletionReport report = desk.delete.run(plan, Consent.BY_TAG_ONLY, new CancelAfterFirst());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.removed()).hasSize(1);
        assertThat(report.outcomes())
                .extracting(StepOutcome::result)
                .containsExactlyInAnyOrder(Result.DONE, Result.NOT_TRIED, Result.NOT_TRIED);
        desk.undo.undo(report.journalId().orElseThrow());
        assertThat(repository.tags()).isEqualTo(before);
    }

    private static final class CancelAfterFirst implements DeletionListener {
        private volatile boolean begun;

        @Override
        public void beginning(DeletionStep step) throws InterruptedException {
            if (begun) {
                throw new InterruptedException("cancelled");
            }
            begun = true;
        }

        @Override
        public void ended(StepOutcome outcome) {}
    }

    private static RawManifest image(FakeRepository repository, int number) {
        return RandomRepository.newImage(repository, "image " + number);
    }
}
