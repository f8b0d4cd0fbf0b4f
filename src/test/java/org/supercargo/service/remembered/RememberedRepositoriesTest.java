package org.supercargo.service.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.credential.TestHome;
import org.supercargo.layout.LocalStore;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.seen.SeenStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is known of registries that list nothing. */
class RememberedRepositoriesTest {
    private static final RegistryName GHCR = new RegistryName("ghcr.io");

    @TempDir Path folder;
    private TestHome home;
    private SeenStore seen;
    private LocalStore store;

    @BeforeEach
    void open() {
        home = new TestHome(folder.resolve("home"));
        seen = new SeenStore(folder.resolve("seen"), InstantSource.system());
        store = new LocalStore(folder.resolve("store"));
    }

    private List<RememberedRepository> remembered() {
        return new RememberedRepositories(seen, store, home.credentials().registries())
                .of(GHCR, path -> Optional.of("two parts").filter(rule -> !path.contains("/")));
    }

    private void pull(RegistryName registry, String path) throws ContentException {
        byte[] bytes = {1};
        store.repository(new RepositoryName(registry, path))
                .pushBlob(
                        Descriptor.of(MediaType.OCTET_STREAM, bytes),
                        () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void D27_eachRepositoryStandsOnceWithAllThatNamesIt() throws ContentException {
        seen.opened(new RepositoryName(GHCR, "team/web"));
        seen.opened(new RepositoryName(GHCR, "team/api"));
        pull(GHCR, "team/api");
        pull(GHCR, "team/tool");
        pull(new RegistryName("quay.io"), "team/other");
        home.docker(
                """
                {"auths":{"ghcr.io":{}, "ghcr.io/team/api":{}, "ghcr.io/team/bot":{},
                          "quay.io/team/app":{}}}\
                """);

        assertThat(remembered())
                .extracting(RememberedRepository::path)
                .containsExactly("team/api", "team/web", "team/tool", "team/bot");
        assertThat(remembered().getFirst().words())
                .startsWith("Opened here before; in the local store; named in the docker")
                .endsWith(".docker/config.json).");
        assertThat(remembered().get(2).words()).isEqualTo("In the local store.");
    }

    @Test
    void aNamespaceThatAKeyNamesIsNoRepository() {
        seen.opened(new RepositoryName(GHCR, "deep/er/app"));
        home.docker(
                """
                {"auths":{"ghcr.io/owner":{}, "ghcr.io/deep/er":{}, "ghcr.io/a//b":{},
                          "ghcr.io/https://x":{}}}\
                """);

        assertThat(remembered())
                .extracting(RememberedRepository::path)
                .containsExactly("deep/er/app");
    }

    @Test
    void aStoreThatCannotBeReadAndABrokenFileTakeNothingElseAway() throws IOException {
        seen.opened(new RepositoryName(GHCR, "team/web"));
        home.docker("}{").finch("{\"auths\":{\"ghcr.io/team/app\":{}}}");
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(folder.resolve("store/ghcr.io"), "no folder");

        assertThat(remembered())
                .extracting(RememberedRepository::path)
                .containsExactly("team/web", "team/app");
    }
}
