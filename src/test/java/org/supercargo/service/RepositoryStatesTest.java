package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.seen.RepositoryState;
import org.supercargo.service.seen.RepositoryStates;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.testing.BrokenRegistry;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known of repositories that were asked for their tags, and have none to show. */
class RepositoryStatesTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path folder;
    private final RegistryName registry = new RegistryName(REAL.host());
    private final List<String> told = new ArrayList<>();
    private ListingService listing;

    @BeforeEach
    void open() {
        var seen = new SeenStore(folder, InstantSource.system());
        listing =
                new ListingService(
                        TestServices.registries(), seen, TestServices.remembered(seen, folder));
        listing.states().onChange(() -> told.add("changed"));
    }

    private Map<String, RepositoryState> states() {
        return listing.states().of(registry);
    }

    private void list(String path) throws ContentException {
        listing.tags(new RepositoryName(registry, path), names -> true);
    }

    private static Path repository(String path) {
        return REAL.storage().resolve("docker/registry/v2/repositories").resolve(path);
    }

    @Test
    void D24_emptyAndMissingRepositoriesAreKnownOnceTheyWereAskedFor() throws Exception {
        REAL.push("empty", "1.0", TestManifest.image("amd64", "empty"));
        REAL.push("gone", "1.0", TestManifest.image("amd64", "gone"));
        Files.move(repository("empty/_manifests/tags/1.0"), folder.resolve("tag"));
        Files.move(repository("gone"), folder.resolve("gone"));
        listing.repositories(registry, names -> true);
        assertThat(states()).isEmpty();

        list("empty");
        assertThatThrownBy(() -> list("gone")).isInstanceOf(ContentException.NotFound.class);

        assertThat(states())
                .isEqualTo(Map.of("empty", RepositoryState.EMPTY, "gone", RepositoryState.MISSING));
        assertThat(told).hasSize(2);
        list("empty");
        assertThat(told).as("nothing new").hasSize(2);
    }

    @Test
    void D24_aRepositoryThatHasTagsAgainIsLikeAllOthers() throws Exception {
        assertThatThrownBy(() -> list("later")).isInstanceOf(ContentException.NotFound.class);
        assertThat(states()).containsKey("later");

        REAL.push("later", "1.0", TestManifest.image("amd64", "later"));
        list("later");

        assertThat(states()).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void D24_whatIsNotAllowedIsKnownUntilSomebodySignsIn() throws IOException {
        try (var locked = BrokenRegistry.SIGN_IN.start()) {
            RegistryName name = new RegistryName(locked.host());
            RepositoryStates states = listing.states();
            assertThatThrownBy(() -> listing.tags(new RepositoryName(name, "secret"), tags -> true))
                    .isInstanceOf(ContentException.SignInRequired.class);
            assertThat(states.of(name)).isEqualTo(Map.of("secret", RepositoryState.DENIED));

            states.forget(name);

            assertThat(states.of(name)).isEmpty();
        }
    }
}
