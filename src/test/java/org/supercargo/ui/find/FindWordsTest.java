package org.supercargo.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.find.Found;
import org.supercargo.service.find.Hit;

import java.util.List;
import java.util.stream.Stream;

class FindWordsTest {
    private static final RegistryName HERE = new RegistryName("a.io");
    private static final List<Hit> HITS =
            List.of(new Hit.OfRepository(new RepositoryName(HERE, "team/api")));

    private static List<RegistryName> registries(String... hosts) {
        return Stream.of(hosts).map(RegistryName::new).toList();
    }

    @Test
    void nothingIsSaidWhereEverythingWasSearchedAndIsShown() {
        assertThat(FindWords.note("api", new Found(HITS, 0, List.of()))).isEmpty();
    }

    @Test
    void whatIsNotShownIsCounted() {
        assertThat(FindWords.note("api", new Found(HITS, 950, List.of())))
                .isEqualTo("And 950 more; type more of the name.");
    }

    @Test
    void whatIsNotLoadedIsSaidBesideWhatWasNotFound() {
        assertThat(FindWords.note("api", new Found(List.of(), 0, registries("ghcr.io"))))
                .isEqualTo(
                        "Nothing that is known has that name."
                                + " Not listed, so only partly searched: ghcr.io.");
        assertThat(
                        FindWords.note(
                                "api",
                                new Found(HITS, 0, registries("a.io", "b.io", "c.io", "d.io"))))
                .isEqualTo("Not listed, so only partly searched: a.io, b.io, c.io and 1 other.");
    }
}
