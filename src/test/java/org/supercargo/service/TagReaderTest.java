package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestRecord;
import org.supercargo.service.seen.SeenContent;
import org.supercargo.service.tags.ReadTag;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Many tags that share few manifests, read at once. */
class TagReaderTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    private static final int TAGS = 60;
    private static final int IMAGES = 9;

    @TempDir Path home;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private RepositoryName repository;

    @BeforeAll
    static void fill() throws IOException {
        for (int i = 0; i < TAGS; i++) {
            REAL.push("many", "t" + i, TestManifest.image("amd64", "image " + i % IMAGES));
        }
    }

    @BeforeEach
    void name() {
        repository = new RepositoryName(new RegistryName(REAL.host()), "many");
    }

    @Test
    void eachTagIsOneHeadAndEachManifestOneGetHoweverManyAskAtOnce() throws Exception {
        List<ReadTag> read = read();

        assertThat(read).extracting(tag -> tag.tag().name()).containsExactlyElementsOf(names());
        assertThat(read).allMatch(tag -> tag.summary().isPresent());
        assertThat(requests)
                .isEqualTo(
                        Map.of(
                                "HEAD manifests",
                                TAGS,
                                "GET manifests",
                                IMAGES,
                                "GET blobs",
                                IMAGES));
    }

    @Test
    void theNextProgramAsksForNothingButTheDigests() throws Exception {
        read();
        requests.clear();

        read();

        assertThat(requests).isEqualTo(Map.of("HEAD manifests", TAGS));
    }

    @Test
    void aTagThatIsGoneByNowIsGivenWithoutASummary() throws Exception {
        List<ReadTag> read = new ArrayList<>();

        reader().read(
                        repository,
                        List.of(new Tag("t1"), new Tag("gone"), new Tag("t2")),
                        read::add);

        assertThat(read)
                .extracting(tag -> tag.summary().isPresent())
                .containsExactly(true, false, true);
    }

    private List<ReadTag> read() throws Exception {
        List<ReadTag> read = new ArrayList<>();
        reader().read(repository, names().stream().map(Tag::new).toList(), read::add);
        return read;
    }

    private static List<String> names() {
        return IntStream.range(0, TAGS).mapToObj(i -> "t" + i).toList();
    }

    /** A reader as a program has it that just started. */
    private TagReader reader() {
        var clients =
                new RegistryClients(
                        CredentialProvider.NONE, ConnectionSettings.DEFAULT, this::count);
        var seen = new SeenContent(home, 1 << 20, InstantSource.system());
        return new TagReader(
                new InspectService(clients::open, Platform.of("linux", "amd64"), seen));
    }

    private void count(RequestRecord exchange) {
        for (String kind : List.of("manifests", "blobs")) {
            if (exchange.url().contains("/" + kind + "/")) {
                requests.merge(exchange.method() + " " + kind, 1, Integer::sum);
            }
        }
    }
}
