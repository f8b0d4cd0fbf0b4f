package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Unreachable;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.WatchedRepository.Watcher;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.service.deletion.undo.UndoReport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts the network at every request of a run in turn, before the request arrives or before its
 * answer does, for one request or for all that follow: no tag is lost, and none is left on a
 * stand-in.
 */
class CutNetworkTest {
    private static final Tag TAG = new Tag("1.4");

    @TempDir Path folder;
    private FakeRepository repository;
    private WatchedRepository watched;
    private DeletionDesk desk;
    private Map<Tag, Digest> before;

    private void fill(DeletingBehaviour behaviour, Path journal) throws ContentException {
        repository = new FakeRepository(behaviour);
        RawManifest shared = RandomRepository.newImage(repository, "shared");
        for (String tag : List.of("1.4", "1", "latest")) {
            repository.pushManifest(shared, Optional.of(new Tag(tag)));
        }
        repository.pushManifest(
                RandomRepository.newImage(repository, "other"), Optional.of(new Tag("1.3")));
        before = repository.tags();
        watched = new WatchedRepository(repository);
        desk = new DeletionDesk(watched.registries(), journal);
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                        Arguments.of(DeletingBehaviour.G10_DISTRIBUTION_3, DeletionVerb.UNTAG),
                        Arguments.of(DeletingBehaviour.G11_DISTRIBUTION_2, DeletionVerb.UNTAG),
                        Arguments.of(
                                DeletingBehaviour.G11_DISTRIBUTION_2, DeletionVerb.DELETE_MANIFEST),
                        Arguments.of(DeletingBehaviour.SAYS_YES_TO_UNKNOWN, DeletionVerb.UNTAG),
                        Arguments.of(DeletingBehaviour.LIES_ABOUT_THE_KNOWN, DeletionVerb.UNTAG),
                        Arguments.of(DeletingBehaviour.GREEDY_BY_TAG, DeletionVerb.UNTAG))
                .flatMap(CutNetworkTest::withEachCut);
    }

    private static Stream<Arguments> withEachCut(Arguments deletion) {
        return Stream.of(Cut.values())
                .map(cut -> Arguments.of(deletion.get()[0], deletion.get()[1], cut));
    }

    /** What does not get through, from some request on. */
    enum Cut {
        ONE_REQUEST,
        ONE_ANSWER,
        ALL_REQUESTS,
        ALL_ANSWERS;

        Watcher at(int k) {
            boolean all = this == ALL_REQUESTS || this == ALL_ANSWERS;
            boolean answers = this == ONE_ANSWER || this == ALL_ANSWERS;
            return new Watcher() {
                @Override
                public void before(int number, String request) throws ContentException {
                    if (!answers && isCut(number) || answers && all && number > k) {
                        throw cut(request);
                    }
                }

                @Override
                public void after(int number, String request) throws ContentException {
                    if (answers && isCut(number)) {
                        throw cut(request);
                    }
                }

                private boolean isCut(int number) {
                    return all ? number >= k : number == k;
                }
            };
        }

        private static ContentException cut(String request) {
            return new Unreachable(
                    Attempt.to(request, "fake.example"), "the network is gone.", null);
        }
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void noTagIsLostAtWhateverRequestTheNetworkIsCut(
            DeletingBehaviour behaviour, DeletionVerb verb, Cut cut) throws ContentException {
        int k = 1;
        boolean reached = true;
        while (reached) {
            fill(behaviour, folder.resolve(cut + "-" + k));
            DeletionPlan plan = desk.delete.plan(verb, repository.name().at(TAG));
            watched.watch(cut.at(k));
            Optional<DeletionReport> report = run(plan);
            reached = watched.requests() >= k;
            watched.watch(new Watcher() {});
            check(plan, report, "cut at request " + k);
            k++;
        }
        assertThat(k).isGreaterThan(5);
    }

    private Optional<DeletionReport> run(DeletionPlan plan) throws ContentException {
        try {
            return Optional.of(desk.delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE));
        } catch (Unreachable e) {
            return Optional.empty(); // it did not begin
        }
    }

    /** Once the network is back, what is unfinished is put right, and what is gone is undone. */
    private void check(DeletionPlan plan, Optional<DeletionReport> report, String where)
            throws ContentException {
        List<KeptDeletion> interrupted = desk.undo.interrupted();
        if (interrupted.isEmpty()) {
            assertOnlyThePlanIsGone(plan, where);
        }
        if (report.isEmpty()) {
            assertThat(repository.tags()).as(where).isEqualTo(before);
        }
        for (KeptDeletion deletion : interrupted) {
            UndoReport right = desk.undo.putRight(deletion.id());
            assertThat(right.problems()).as(where).isEmpty();
        }
        assertThat(desk.undo.interrupted()).as(where).isEmpty();
        assertOnlyThePlanIsGone(plan, where);
        for (KeptDeletion deletion : desk.undo.undoable()) {
            assertThat(desk.undo.undo(deletion.id()).problems()).as(where).isEmpty();
        }
        assertThat(repository.tags()).as(where).isEqualTo(before);
    }

    private void assertOnlyThePlanIsGone(DeletionPlan plan, String where) {
        List<Tag> missing = new ArrayList<>(before.keySet());
        missing.removeAll(repository.tags().keySet());
        assertThat(plan.goes()).as(where).containsAll(missing);
        assertThat(before).as(where).containsAllEntriesOf(repository.tags());
    }
}
