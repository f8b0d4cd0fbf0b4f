package org.supercargo.service.seen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.SmallDisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is remembered of names, on a real disk. */
class SeenStoreTest {
    private static final RegistryName REGISTRY = new RegistryName("localhost:5000");
    private static final RepositoryName API = new RepositoryName(REGISTRY, "team/api");

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-21T05:00:00Z");
    private SeenStore store;

    @BeforeEach
    void open() {
        store = new SeenStore(folder, clock());
    }

    private InstantSource clock() {
        return () -> now;
    }

    @Test
    void namesAreRememberedWithTheTimeTheyWereSeen() {
        Instant then = now;
        store.keepRepositories(REGISTRY, List.of("team/api", "team/web"));
        now = now.plusSeconds(3600);

        SeenNames names = new SeenStore(folder, clock()).repositories(REGISTRY).orElseThrow();

        assertThat(names)
                .isEqualTo(new SeenNames("localhost:5000", List.of("team/api", "team/web"), then));
    }

    @Test
    void aListTakesThePlaceOfTheOneBefore() {
        store.keepTags(API, List.of("1.0", "1.1"));
        store.keepTags(API, List.of());
        assertThat(store.tags(API).orElseThrow().names()).isEmpty();
        assertThat(store.tags(new RepositoryName(REGISTRY, "team/web"))).isEmpty();
    }

    @Test
    void aDamagedFileCostsOnlyItself() throws IOException {
        store.keepTags(API, List.of("1.0"));
        store.keepRepositories(REGISTRY, List.of("team/api"));
        Path file = fileBelow("tags");
        Files.writeString(file, Files.readString(file).replace("1.0", "1.9"));

        assertThat(store.tags(API)).isEmpty();
        assertThat(store.repositories(REGISTRY)).isPresent();
        store.keepTags(API, List.of("2.0"));
        assertThat(store.tags(API).orElseThrow().names()).containsExactly("2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "later", "99999999999999999999"})
    void aListWhoseTimeCannotBeReadIsForgotten(String time) throws IOException {
        store.keepTags(API, List.of("1.0"));
        Path file = fileBelow("tags");
        String millis = Long.toString(now.toEpochMilli());
        Files.writeString(file, Files.readString(file).replace(millis, time));

        assertThat(store.tags(API)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderInThePlaceOfAListOnlyForgetsIt() throws IOException {
        store.keepTags(API, List.of("1.0"));
        Path file = fileBelow("tags");
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));

        assertThat(store.tags(API)).isEmpty();
        store.keepTags(API, List.of("2.0"));
        assertThat(store.allTags()).isEmpty();
    }

    @Test
    void whoReadsWhileOthersWriteGetsOneListOrTheOtherWhole() throws Exception {
        List<String> one = IntStream.range(0, 5_000).mapToObj(i -> "one-" + i).toList();
        List<String> other = IntStream.range(0, 9_000).mapToObj(i -> "other-" + i).toList();
        store.keepTags(API, one);
        List<Thread> writers =
                Stream.of(one, other)
                        .map(names -> Thread.ofPlatform().start(() -> keepOften(names)))
                        .toList();
        while (writers.stream().anyMatch(Thread::isAlive)) {
            assertThat(store.tags(API).orElseThrow().names()).isIn(one, other);
        }
    }

    private void keepOften(List<String> names) {
        var store = new SeenStore(folder, clock());
        for (int i = 0; i < 100; i++) {
            store.keepTags(API, names);
        }
    }

    @Test
    void namesWithLineBreaksCannotForgeOthers() {
        store.keepRepositories(REGISTRY, List.of("a", "b\nc", "d"));
        assertThat(store.repositories(REGISTRY).orElseThrow().names()).containsExactly("a", "d");
    }

    @Test
    void openedRepositoriesAreKeptTheLastOneFirstUpToABound() {
        IntStream.range(0, 310)
                .forEach(i -> store.opened(new RepositoryName(REGISTRY, "repo-" + i)));
        store.opened(new RepositoryName(REGISTRY, "repo-200"));
        assertThat(store.opened(REGISTRY)).hasSize(300).startsWith("repo-200", "repo-309");

        store.forget(new RepositoryName(REGISTRY, "repo-200"));
        assertThat(store.opened(REGISTRY)).hasSize(299).startsWith("repo-309");
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyForgets() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        SeenStore nowhere = new SeenStore(file, clock());
        nowhere.keepRepositories(REGISTRY, List.of("a"));
        assertThat(nowhere.repositories(REGISTRY)).isEmpty();
        assertThat(nowhere.allTags()).isEmpty();
    }

    @Test
    void aFullDiskOnlyLeavesTheListThatWasThere() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            store.keepTags(API, List.of("1.0"));
            disk.fill();

            store.keepTags(API, List.of("1.0", "2.0"));
            assertThat(store.tags(API).orElseThrow().names()).containsExactly("1.0");

            disk.free();
            store.keepTags(API, List.of("1.0", "2.0"));
            assertThat(store.tags(API).orElseThrow().names()).containsExactly("1.0", "2.0");
        }
    }

    @Test
    void allListsOfTagsAreFoundWithTheirRepositories() {
        store.keepTags(API, List.of("1.0"));
        store.keepTags(new RepositoryName(REGISTRY, "team/web"), List.of("2.0"));
        assertThat(store.allTags())
                .extracting(SeenNames::of)
                .containsExactlyInAnyOrder("localhost:5000/team/api", "localhost:5000/team/web");
    }

    private Path fileBelow(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.findFirst().orElseThrow();
        }
    }
}
