package org.supercargo.service.deletion.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.deletion.journal.DeletionStep.DeleteManifest;
import org.supercargo.service.deletion.journal.DeletionStep.Untag;
import org.supercargo.service.deletion.journal.Progress.GuardedStep;
import org.supercargo.service.deletion.journal.Progress.StandIn;
import org.supercargo.service.deletion.journal.Progress.State;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class JournalTest {
    private static final RepositoryName REPOSITORY =
            new RepositoryName(new RegistryName("localhost:5000"), "team/api");
    private static final RawManifest INDEX = raw(MediaType.OCI_INDEX, "{\"manifests\":[]}");
    private static final RawManifest CHILD = raw(MediaType.OCI_MANIFEST, "{ \"layers\" : [] }");
    private static final Tag TAG = new Tag("1.4");

    @TempDir Path temporary;
    private Path folder;
    private Instant now = Instant.parse("2026-11-21T05:00:00Z");
    private final InstantSource clock = () -> now;

    private static RawManifest raw(String mediaType, String json) {
        return RawManifest.of(mediaType, json.getBytes(StandardCharsets.UTF_8));
    }

    /** As another program of the same user has it. */
    private Journal journal() {
        folder = temporary.resolve("deleted");
        return new Journal(folder, clock);
    }

    private static JournalEntry begin(Journal journal) throws ContentException {
        return journal.begin(
                REPOSITORY,
                List.of(
                        new Untag(TAG, INDEX.digest(), List.of(Tag.LATEST)),
                        new DeleteManifest(CHILD.digest(), List.of())),
                List.of(INDEX, CHILD));
    }

    @Test
    void allOfItIsOnTheDiskBeforeTheDeletionBegins() throws ContentException {
        begin(journal());

        KeptDeletion kept = journal().all().getFirst();
        assertThat(kept.repository()).isEqualTo(REPOSITORY);
        assertThat(kept.began()).isEqualTo(now);
        assertThat(kept.progress().state()).isEqualTo(State.RUNNING);
        assertThat(kept.steps())
                .containsExactly(
                        new Untag(TAG, INDEX.digest(), List.of(Tag.LATEST)),
                        new DeleteManifest(CHILD.digest(), List.of()));
    }

    @Test
    void theSameBytesComeBack() throws ContentException {
        begin(journal()).close();

        Journal next = journal();
        try (JournalEntry entry = next.open(next.all().getFirst().id()).orElseThrow()) {
            assertThat(entry.manifest(INDEX.digest())).contains(INDEX);
            assertThat(entry.manifest(CHILD.digest())).contains(CHILD);
            assertThat(entry.manifest(Digest.sha256(new byte[1]))).isEmpty();
        }
    }

    @Test
    void onlyWhatNoProgramWorksOnIsInterrupted() throws ContentException {
        JournalEntry entry = begin(journal());
        assertThat(journal().interrupted()).isEmpty();
        assertThat(journal().open(entry.deletion().id())).isEmpty();

        entry.close();

        assertThat(journal().interrupted()).hasSize(1);
    }

    @Test
    void theStepReachedIsRemembered() throws ContentException {
        StandIn standIn = new StandIn(TAG, GuardedStep.DELETING, List.of(CHILD.digest()));
        try (JournalEntry entry = begin(journal())) {
            entry.standingIn(TAG, GuardedStep.DELETING, List.of(CHILD.digest()));
            assertThat(journal().all().getFirst().progress().standIn()).contains(standIn);

            entry.settled();
            assertThat(journal().all().getFirst().progress().standIn()).isEmpty();

            entry.ended(List.of(TAG), List.of(CHILD.digest()));
        }
        Progress ended = journal().all().getFirst().progress();
        assertThat(ended)
                .isEqualTo(
                        new Progress(
                                State.ENDED,
                                Optional.empty(),
                                List.of(TAG),
                                List.of(CHILD.digest())));
        assertThat(journal().interrupted()).isEmpty();
    }

    @Test
    void whatWasDiscardedLeavesNothingBehind() throws ContentException, IOException {
        try (JournalEntry entry = begin(journal())) {
            entry.discard();
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":2}", "{\"format\":1,\"registry\":\"/\"}"})
    void whatCannotBeReadDoesNotHideTheRest(String broken) throws Exception {
        begin(journal()).close();
        String id = journal().all().getFirst().id();
        now = now.plusSeconds(1);
        begin(journal()).close();
        Files.writeString(folder.resolve(id).resolve("deletion.json"), broken);

        assertThat(journal().all()).hasSize(1).noneMatch(kept -> kept.id().equals(id));
    }

    @Test
    void bytesThatTheDiskHasSpoiltAreNotPutBack() throws Exception {
        begin(journal()).close();
        Journal next = journal();
        String id = next.all().getFirst().id();
        try (var file =
                new RandomAccessFile(folder.resolve(id).resolve("manifests").toFile(), "rw")) {
            file.write('X');
            file.setLength(INDEX.bytes().length + 3);
        }

        try (JournalEntry entry = next.open(id).orElseThrow()) {
            assertThat(entry.manifest(INDEX.digest())).isEmpty();
            assertThat(entry.manifest(CHILD.digest())).isEmpty();
        }
    }

    @Test
    void whatWasHalfWrittenIsRemoved() throws Exception {
        begin(journal()).close();
        Path half = Files.createDirectory(folder.resolve("20261120-000000-000-00000000.new"));
        Files.writeString(half.resolve("manifests"), "{");

        assertThat(journal().all()).hasSize(1);
        begin(journal());

        assertThat(half).doesNotExist();
    }

    @Test
    void theOldestGoFirstButNeverWhatIsNotFinished() throws Exception {
        JournalLimits two = new JournalLimits(2, 1 << 20, Duration.ofDays(30));
        Journal small = new Journal(temporary.resolve("small"), clock, two);
        begin(small).close();
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(1);
            try (JournalEntry entry = begin(small)) {
                entry.ended(List.of(TAG), List.of());
            }
        }
        now = now.plusSeconds(1);
        begin(small).close();

        assertThat(small.all())
                .extracting(kept -> kept.progress().state())
                .containsExactly(State.RUNNING, State.ENDED, State.ENDED, State.RUNNING);
    }

    @Test
    void whatIsTooOldGoes() throws Exception {
        Journal journal = journal();
        try (JournalEntry entry = begin(journal)) {
            entry.ended(List.of(TAG), List.of());
        }
        now = now.plus(Duration.ofDays(31));
        begin(journal).close();

        assertThat(journal.all()).extracting(KeptDeletion::began).containsExactly(now);
    }
}
