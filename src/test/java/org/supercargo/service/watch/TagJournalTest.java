package org.supercargo.service.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.testing.ChildJvm;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TagJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final RepositoryName API =
            new RepositoryName(new RegistryName("localhost:5000"), "team/api");
    private static final RepositoryName WEB =
            new RepositoryName(new RegistryName("localhost:5000"), "team/web");
    private static final Tag TAG = new Tag("1.0");
    private static final Digest A = Digest.sha256(new byte[] {1});
    private static final Digest B = Digest.sha256(new byte[] {2});

    @TempDir Path home;
    private TagJournal journal;

    @BeforeEach
    void open() {
        journal = reopened();
    }

    private TagJournal reopened() {
        return new TagJournal(home.resolve("moves"), InstantSource.fixed(NOW));
    }

    @Test
    void theFirstSightIsNoMoveAndTheSameSightNoNews() throws Exception {
        assertThat(see(A)).isEmpty();
        assertThat(see(A)).isEmpty();

        assertThat(journal.history(API, TAG)).hasSize(1);
        assertThat(journal.moves(API, List.of(TAG))).isEmpty();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void movesOutliveTheProgram() throws Exception {
        see(A);
        assertThat(see(B)).containsExactly(new Move(TAG, Optional.of(A), Optional.of(B), NOW));
        see(A);

        journal = reopened();

        assertThat(journal.history(API, TAG))
                .extracting(sighting -> sighting.digest().orElseThrow())
                .containsExactly(A, B, A);
        assertThat(journal.moves(API, List.of(TAG))).containsExactly(Map.entry(TAG, 2));
        assertThat(journal.lastSeen(API, TAG)).contains(new Sighting(Optional.of(A), NOW));
        assertThat(journal.history(WEB, TAG)).isEmpty();
    }

    @Test
    void aTagThatIsGoneIsNotedOnceAndMayComeBack() throws Exception {
        see(A);
        journal.note(API, Map.of(TAG, Optional.empty()));
        journal.note(API, Map.of(TAG, Optional.empty()));
        assertThat(journal.standing(API)).isEmpty();
        see(A);

        assertThat(reopened().history(API, TAG))
                .extracting(Sighting::digest)
                .containsExactly(Optional.of(A), Optional.empty(), Optional.of(A));
        assertThat(journal.standing(API)).containsExactly(TAG);
    }

    @Test
    void aTagThatWasNeverThereIsNoNews() throws Exception {
        assertThat(journal.note(API, Map.of(TAG, Optional.empty()))).isEmpty();
        assertThat(home.resolve("moves")).doesNotExist();
    }

    @Test
    void aDamagedLineCostsOnlyItself() throws Exception {
        see(A);
        Files.writeString(
                file(),
                "not json\n{\"tag\":\"1.0\",\"at\":\"when?\"}\n[1]\n{\"tag\":\"../x\",\"at\":\""
                        + NOW
                        + "\"}\n{\"tag\":\"1.0\",\"dig",
                StandardOpenOption.APPEND);
        journal = reopened();

        see(B);

        assertThat(reopened().history(API, TAG))
                .extracting(sighting -> sighting.digest().orElseThrow())
                .containsExactly(A, B);
    }

    @Test
    void whatCannotBeNotedIsSaidAndNotedOnceItCanBe() throws Exception {
        Path inTheWay = Files.writeString(home.resolve("moves"), "a file in the folder's place");

        assertThatThrownBy(() -> see(A))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("the moves of tags");
        Files.delete(inTheWay);
        see(A);

        assertThat(reopened().history(API, TAG)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_LINK_TO_NOTHING")
    void aFileThatCannotBeReadIsSaidAndCostsOnlyItself(Unreadable inItsPlace) throws Exception {
        see(A);
        Path file = file();
        Files.delete(file);
        inItsPlace.putAt(file);
        journal = reopened();

        assertThatThrownBy(() -> see(A))
                .isInstanceOf(ContentException.LocalStorage.class)
                .hasMessageContaining("cannot be read");
        assertThat(journal.note(WEB, Map.of(TAG, Optional.of(B)))).isEmpty();
        assertThat(reopened().history(WEB, TAG)).hasSize(1);
    }

    @Test
    void whatAFullDiskDoesNotTakeIsSaidAndNotedOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(home)) {
            see(A);
            List<String> before = lines();
            disk.fill();

            assertThatThrownBy(() -> journal.note(API, many()))
                    .isInstanceOf(ContentException.LocalStorage.class)
                    .hasMessageContainingAll("note the moves of tags", "cannot be written");
            assertThat(lines()).startsWith(before.getFirst());

            disk.free();
            journal.note(API, many());
            assertThat(reopened().standing(API)).hasSize(1 + many().size());
        }
    }

    /** More than the last block of the file has room for. */
    private static Map<Tag, Optional<Digest>> many() {
        return IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> new Tag("many-" + i), i -> Optional.of(B)));
    }

    @Test
    void programsThatNoteAtTheSameTimeLoseNothing() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (String name : List.of("one-", "other-")) {
            programs.add(ChildJvm.start(NotingProgram.class, home + "/moves", name));
        }
        for (Process program : programs) {
            assertThat(program.inputReader().readLine()).isEqualTo(NotingProgram.READY);
        }
        for (Process program : programs) {
            program.outputWriter().append("go\n").flush();
        }
        for (Process program : programs) {
            assertThat(program.inputReader().readAllAsString()).isEmpty();
            assertThat(program.waitFor()).isZero();
        }

        assertThat(journal.standing(NotingProgram.REPOSITORY)).hasSize(2 * NotingProgram.TAGS);
        assertThat(lines()).hasSize(2 * NotingProgram.TAGS);
    }

    private List<Move> see(Digest digest) throws ContentException {
        return journal.note(API, Map.of(TAG, Optional.of(digest)));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("moves"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
