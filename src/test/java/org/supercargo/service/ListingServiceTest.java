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
import org.supercargo.service.remembered.RememberedRepository;
import org.supercargo.service.seen.SeenStore;
import org.supercargo.testing.OddList;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Lists of a real registry, and what stays of them when it is gone. */
class ListingServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path folder;
    private final RegistryName registry = new RegistryName(REAL.host());
    private ListingService listing;

    @BeforeEach
    void fill() throws IOException {
        REAL.push("team/api", "1.0", TestManifest.image("amd64", "hello"));
        var seen = new SeenStore(folder, InstantSource.system());
        listing =
                new ListingService(
                        TestServices.registries(), seen, TestServices.remembered(seen, folder));
    }

    private List<String> remembered() {
        return listing.remembered(registry).stream().map(RememberedRepository::path).toList();
    }

    @Test
    void aListThatCameWholeIsRemembered() throws ContentException {
        assertThat(listing.seenRepositories(registry)).isEmpty();
        List<String> given = new ArrayList<>();
        listing.repositories(registry, given::addAll);

        assertThat(given).contains("team/api");
        assertThat(listing.seenRepositories(registry).orElseThrow().names()).isEqualTo(given);
    }

    @Test
    void aPartOfAListIsNotRemembered() throws IOException, ContentException {
        try (var odd = OddList.LINKED_BADLY.start()) {
            RegistryName partly = new RegistryName(odd.host());
            RepositoryName api = new RepositoryName(partly, "team/api");

            assertThat(listing.repositories(partly, names -> true).isComplete()).isFalse();
            assertThat(listing.tags(api, names -> true).isComplete()).isFalse();

            assertThat(listing.seenRepositories(partly)).isEmpty();
            assertThat(listing.seenTags(api)).isEmpty();
        }
    }

    @Test
    void tagsAreRememberedAndTheirRepositoryAsOpened() throws ContentException {
        RepositoryName api = new RepositoryName(registry, "team/api");
        listing.tags(api, names -> true);

        assertThat(listing.seenTags(api).orElseThrow().names()).containsExactly("1.0");
        assertThat(remembered()).containsExactly("team/api");
    }

    @Test
    void aRepositoryThatIsNotThereIsForgotten() {
        RepositoryName gone = new RepositoryName(registry, "team/gone");
        new SeenStore(folder, InstantSource.system()).opened(gone);

        assertThatThrownBy(() -> listing.tags(gone, names -> true))
                .isInstanceOf(ContentException.NotFound.class);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void aRegistryThatIsOutOfReachFailsAndLeavesWhatWasSeen() throws ContentException {
        RegistryName nowhere = new RegistryName("localhost:1");
        new SeenStore(folder, InstantSource.system()).keepRepositories(nowhere, List.of("a"));

        assertThatThrownBy(() -> listing.repositories(nowhere, names -> true))
                .isInstanceOf(ContentException.Unreachable.class);
        assertThat(listing.seenRepositories(nowhere)).isPresent();
    }
}
