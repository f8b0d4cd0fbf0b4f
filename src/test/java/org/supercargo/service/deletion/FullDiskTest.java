package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.WatchedRepository.Watcher;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.plan.DeletionPlan;
import org.supercargo.service.deletion.plan.DeletionVerb;
import org.supercargo.testing.SmallDisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fills the disk of the journal before each request of a run in turn: whatever cannot be written
 * down any more, no tag is left on a stand-in, and all can be put back once there is room again.
 */
class FullDiskTest {
    private static final Tag TAG = new Tag("1.4");

    @TempDir Path folder;
    private SmallDisk disk;
    private FakeRepository repository;
    private WatchedRepository watched;
    private DeletionDesk desk;
    private Map<Tag, Digest> before;

    @BeforeEach
    void mount() throws IOException {
        disk = SmallDisk.mount(folder);
    }

    @AfterEach
    void unmount() throws IOException {
        disk.close();
    }

    private void fill(Path journal) throws ContentException {
        repository = new FakeRepository(DeletingBehaviour.G11_DISTRIBUTION_2);
        RawManifest shared = RandomRepository.newImage(repository, "shared");
        for (String tag : List.of("1.4", "1", "latest")) {
            repository.pushManifest(shared, Optional.of(new Tag(tag)));
        }
        before = repository.tags();
        watched = new WatchedRepository(repository);
        desk = new DeletionDesk(watched.registries(), journal);
    }

    /** Fills the disk before a request is sent. */
    private Watcher fillingBefore(int request) {
        return new Watcher() {
            @Override
            public void before(int number, String name) {
                if (number == request) {
                    try {
                        disk.fill();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void noTagIsLostWheneverTheDiskIsFull(DeletionVerb verb) throws Exception {
        boolean reached = true;
        int request = 1;
        while (reached) {
            fill(folder.resolve("journal-" + request));
            DeletionPlan plan = desk.delete.plan(verb, repository.name().at(TAG));
            watched.watch(fillingBefore(request));
            Optional<DeletionReport> report = run(plan);
            reached = watched.requests() >= request;
            watched.watch(new Watcher() {});
            check(plan, report, "full before request " + request);
            request++;
        }
        assertThat(request).isGreaterThan(5);
    }

    private Optional<DeletionReport> run(DeletionPlan plan) throws ContentException {
        try {
            return Optional.of(desk.delete.run(plan, Consent.GUARDED_ORDER, DeletionListener.NONE));
        } catch (ContentException.LocalStorage e) {
            return Optional.empty(); // it did not begin
        }
    }

    private void check(DeletionPlan plan, Optional<DeletionReport> report, String when)
            throws ContentException, IOException {
        Map<Tag, Digest> wanted = new TreeMap<>(before);
        wanted.keySet().removeAll(plan.goes());
        assertThat(repository.tags()).as(when + ", with the disk full").isIn(before, wanted);
        if (report.isEmpty()) {
            assertThat(repository.tags()).as(when).isEqualTo(before);
        } else if (repository.tags().equals(wanted)) {
            assertThat(report.get().removed()).as(when).hasSameElementsAs(plan.goes());
        }
        disk.free();
        for (KeptDeletion deletion : desk.undo.interrupted()) {
            assertThat(desk.undo.putRight(deletion.id()).problems()).as(when).isEmpty();
        }
        assertThat(desk.undo.interrupted()).as(when).isEmpty();
        for (KeptDeletion deletion : desk.undo.undoable()) {
            assertThat(desk.undo.undo(deletion.id()).problems()).as(when).isEmpty();
        }
        assertThat(repository.tags()).as(when).isEqualTo(before);
    }
}
