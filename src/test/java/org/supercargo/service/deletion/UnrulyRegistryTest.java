package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.StepOutcome.Result;
import org.supercargo.service.deletion.WatchedRepository.Watcher;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.undo.UndoReport;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registries with rules, registries that lie, and other people who push at the same moment. */
class UnrulyRegistryTest {
    private static final Tag TAG = new Tag("1.4");
    private static final Tag OTHER = new Tag("latest");

    @TempDir Path folder;
    private FakeRepository repository;
    private WatchedRepository watched;
    private DeletionDesk desk;
    private Map<Tag, Digest> before;

    private void start(DeletingBehaviour behaviour) throws ContentException {
        repository = new FakeRepository(behaviour);
        RawManifest shared = RandomRepository.newImage(repository, "shared");
        repository.pushManifest(shared, Optional.of(TAG));
        repository.pushManifest(shared, Optional.of(OTHER));
        repository.pushManifest(
                RandomRepository.newImage(repository, "else"), Optional.of(new Tag("1.3")));
        before = repository.tags();
        watched = new WatchedRepository(repository);
        desk = new DeletionDesk(watched.registries(), folder);
    }

    private DeletionReport untag() throws ContentException {
        return desk.untag(repository.name().at(TAG), Consent.GUARDED_ORDER);
    }

    private void onceBefore(String request, Action action) {
        boolean[] done = {false};
        watched.watch(
                new Watcher() {
                    @Override
                    public void before(int number, String name) throws ContentException {
                        if (name.equals(request) && !done[0]) {
                            done[0] = true;
                            action.run();
                        }
                    }
                });
    }

    /** What somebody or the registry does in between. */
    private interface Action {
        void run() throws ContentException;
    }

    private void somebodyPushes(Tag tag) throws ContentException {
        repository.pushManifest(
                RandomRepository.newImage(repository, "pushed by somebody"), Optional.of(tag));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIES_BY_TAG", "LIES_BY_DIGEST", "LIES_ABOUT_THE_KNOWN"})
    void G6_aYesThatDeletesNothingIsNoticedAndNothingIsLost(DeletingBehaviour liar)
            throws ContentException {
        start(liar);

        DeletionReport report = untag();

        assertThat(report.removed()).isEmpty();
        assertThat(report.surprises().isEmpty() && report.failure().isEmpty()).isFalse();
        assertThat(repository.tags()).isEqualTo(before);
        assertThat(desk.undo.interrupted()).isEmpty();
    }

    @Test
    void G6_aStandInThatTheRegistryKeepsIsMentioned() throws ContentException {
        start(DeletingBehaviour.LIES_ABOUT_THE_KNOWN);

        DeletionReport report = untag();

        assertThat(report.outcomes())
                .extracting(StepOutcome::result)
                .containsExactly(Result.PUT_BACK);
        assertThat(report.surprises())
                .singleElement()
                .asString()
                .startsWith("An empty manifest without a tag is left there");
    }

    @Test
    void aRegistryThatRemovesTheWholeDigestByTagGetsTheOtherTagsBack() throws ContentException {
        start(DeletingBehaviour.GREEDY_BY_TAG);

        DeletionReport report = untag();

        assertThat(report.removed()).containsExactly(TAG);
        assertThat(report.surprises())
                .containsExactly(
                        "The tag latest went too, which nobody asked for. It was put back.");
        before.remove(TAG);
        assertThat(repository.tags()).isEqualTo(before);
    }

    @Test
    void aRegistryThatRemovesAllTagsByDigestGetsThemAllBack() throws ContentException {
        start(DeletingBehaviour.GREEDY_BY_DIGEST);

        DeletionReport report = untag();

        assertThat(report.outcomes())
                .extracting(StepOutcome::result)
                .containsExactly(Result.PUT_BACK);
        assertThat(report.surprises()).anyMatch(words -> words.contains("The tag 1.3 went too"));
        assertThat(repository.tags()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "deleteTag,      G10_DISTRIBUTION_3",
        "pushManifest,   G11_DISTRIBUTION_2",
        "deleteManifest, G11_DISTRIBUTION_2"
    })
    void G5_aRuleAgainstItIsARefusalAndNothingHasChanged(
            String request, DeletingBehaviour behaviour) throws ContentException {
        start(behaviour);
        for (ContentException rule : rules()) {
            onceBefore(request, () -> fail(rule));

            DeletionReport report = untag();

            assertThat(report.removed()).isEmpty();
            assertThat(report.failure()).isPresent();
            assertThat(report.outcomes())
                    .extracting(StepOutcome::result)
                    .containsExactly(Result.REFUSED);
            assertThat(repository.tags()).isEqualTo(before);
        }
    }

    /** As 412, 409 and 403 are told. */
    private List<ContentException> rules() {
        Attempt attempt = Attempt.to("do it", "fake.example");
        return List.of(
                new ContentException.Conflict(
                        attempt.answered(412, List.of()), "a rule forbids it.", "Look."),
                new ContentException.Conflict(
                        attempt.answered(409, List.of()), "a rule forbids it.", "Look."),
                new ContentException.Denied(attempt.answered(403, List.of())));
    }

    private static void fail(ContentException failure) throws ContentException {
        throw failure;
    }

    @Test
    void aRuleAgainstDeletingTheStandInPutsTheTagBack() throws ContentException {
        start(DeletingBehaviour.G11_DISTRIBUTION_2);
        boolean[] probed = {false};
        watched.watch(
                new Watcher() {
                    @Override
                    public void before(int number, String name) throws ContentException {
                        if (name.equals("deleteManifest") && probed[0]) {
                            throw rules().getFirst();
                        }
                        probed[0] |= name.equals("deleteManifest");
                    }
                });

        DeletionReport report = untag();

        assertThat(report.outcomes())
                .extracting(StepOutcome::result)
                .containsExactly(Result.PUT_BACK);
        assertThat(repository.tags()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "G10_DISTRIBUTION_3, resolve",
        "G11_DISTRIBUTION_2, resolve",
        "G11_DISTRIBUTION_2, pushBlob"
    })
    void aTagThatSomebodyMovesBeforeItsTurnIsLeftAlone(DeletingBehaviour behaviour, String request)
            throws ContentException {
        start(behaviour);
        DeletionPlan plan = desk.delete.plan(DeletionVerb.UNTAG, repository.name().at(TAG));
        onceBefore(request, () -> somebodyPushes(TAG));

        DeletionReport report = desk.delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE);

        assertThatThrownBy(report::orThrow).isInstanceOf(ContentException.Conflict.class);
        assertThat(repository.tags()).containsOnlyKeys(before.keySet());
        assertThat(repository.tags().get(TAG)).isNotEqualTo(before.get(TAG));
        assertThat(repository.tags().get(OTHER)).isEqualTo(before.get(OTHER));
    }

    @Test
    void whatSomebodyPushesOverTheStandInStays() throws ContentException {
        start(DeletingBehaviour.G11_DISTRIBUTION_2);
        boolean[] pushed = {false};
        watched.watch(
                new Watcher() {
                    @Override
                    public void after(int number, String name) throws ContentException {
                        if (name.equals("pushManifest") && !pushed[0]) {
                            pushed[0] = true;
                            somebodyPushes(TAG);
                        }
                    }
                });

        DeletionReport report = untag();

        assertThat(report.removed()).isEmpty();
        assertThat(report.failure()).containsInstanceOf(ContentException.Conflict.class);
        assertThat(repository.tags()).containsOnlyKeys(before.keySet());
        assertThat(repository.tags().get(TAG)).isNotEqualTo(before.get(TAG));
        assertThat(repository.tags().get(OTHER)).isEqualTo(before.get(OTHER));
        assertThat(desk.undo.interrupted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"G10_DISTRIBUTION_3", "G11_DISTRIBUTION_2"})
    void G3_whatSomebodyHasRemovedBeforeIsSaidToBeGone(DeletingBehaviour behaviour)
            throws ContentException {
        start(behaviour);
        DeletionPlan plan = desk.delete.plan(DeletionVerb.UNTAG, repository.name().at(TAG));
        repository.remove(TAG);

        DeletionReport report =
                desk.delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE).orThrow();

        assertThat(report.removed()).isEmpty();
        assertThat(report.surprises()).containsExactly("The tag 1.4 was gone already.");
        assertThat(desk.undo.undoable()).isEmpty();
    }

    @Test
    void anUndoLeavesATagAloneThatSomebodyHasSetSince() throws ContentException {
        start(DeletingBehaviour.G10_DISTRIBUTION_3);
        DeletionReport report = untag();
        somebodyPushes(TAG);
        Digest theirs = repository.tags().get(TAG);

        UndoReport undone = desk.undo.undo(report.journalId().orElseThrow());

        assertThat(undone.tags()).isEmpty();
        assertThat(undone.problems()).singleElement().asString().contains("left alone");
        assertThat(repository.tags().get(TAG)).isEqualTo(theirs);
    }
}
