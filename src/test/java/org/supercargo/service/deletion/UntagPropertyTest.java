package org.supercargo.service.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.KeptDeletion;
import org.supercargo.service.deletion.undo.UndoReport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * After any sequence of untagging, deleting and undoing, on a registry that deletes in whatever
 * way, the tags that should exist do, with their digests, and no other.
 */
class UntagPropertyTest {
    private static final int REPOSITORIES = 6;
    private static final int STEPS = 10;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void theTagsThatShouldExistDoWithTheirDigests(DeletingBehaviour behaviour)
            throws ContentException {
        for (int seed = 0; seed < REPOSITORIES; seed++) {
            new Sequence(behaviour, seed, folder.resolve("journal-" + seed)).run();
        }
    }

    private static final class Sequence {
        private final String name;
        private final DeletingBehaviour behaviour;
        private final Random random;
        private final FakeRepository repository;
        private final DeletionDesk desk;
        private final Map<Tag, Digest> expected;

        Sequence(DeletingBehaviour behaviour, int seed, Path journal) throws ContentException {
            this.name = "seed " + seed;
            this.behaviour = behaviour;
            this.random = new Random(seed);
            this.repository = new FakeRepository(behaviour);
            new RandomRepository(repository, random).fill();
            this.desk = new DeletionDesk(new WatchedRepository(repository).registries(), journal);
            this.expected = new TreeMap<>(repository.tags());
        }

        void run() throws ContentException {
            for (int step = 0; step < STEPS && !expected.isEmpty(); step++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> untag(Consent.GUARDED_ORDER);
                    case 2 -> untag(Consent.BY_TAG_ONLY);
                    case 3 -> deleteManifest();
                    default -> undo();
                }
                assertThat(repository.tags()).as(name).isEqualTo(expected);
            }
            assertThat(desk.undo.interrupted()).as(name).isEmpty();
        }

        private Tag anyTag() {
            List<Tag> tags = new ArrayList<>(expected.keySet());
            return tags.get(random.nextInt(tags.size()));
        }

        private void untag(Consent consent) throws ContentException {
            Tag tag = anyTag();
            Digest digest = expected.get(tag);
            boolean shared = Collections.frequency(expected.values(), digest) > 1;
            DeletionReport report = desk.untag(repository.name().at(tag), consent);
            assertThat(List.of(tag)).as(name).containsAll(report.removed());
            if (!report.removed().isEmpty()) {
                expected.remove(tag);
            }
            if (shared && consent == Consent.GUARDED_ORDER) {
                assertThat(report.removed().isEmpty())
                        .as(name + " " + report)
                        .isNotEqualTo(behaviour.removesOneOfMany());
                assertThat(repository.has(digest)).isTrue();
            }
        }

        private void deleteManifest() throws ContentException {
            Digest digest = expected.get(anyTag());
            DeletionReport report = desk.deleteManifest(repository.name().at(digest));
            report.removed().forEach(tag -> assertThat(expected.remove(tag)).isEqualTo(digest));
        }

        private void undo() throws ContentException {
            List<KeptDeletion> undoable = desk.undo.undoable();
            if (undoable.isEmpty()) {
                return;
            }
            KeptDeletion chosen = undoable.get(random.nextInt(undoable.size()));
            UndoReport report = desk.undo.undo(chosen.id());
            assertThat(report.problems()).as(name).isEmpty();
            chosen.steps()
                    .forEach(
                            step ->
                                    step.goes().stream()
                                            .filter(chosen.progress().removed()::contains)
                                            .forEach(tag -> expected.put(tag, step.digest())));
        }
    }
}
