package org.supercargo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.catalog.ResolvedCatalog.Origin;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.RealRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order a catalog is looked for, and what is kept of it; with a real registry. */
class CatalogResolverTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private CatalogDesk desk;
    private String repository;

    @BeforeEach
    void open(TestInfo test) {
        desk = new CatalogDesk(home);
        repository = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    }

    private String reference() {
        return REAL.host() + "/" + repository + ":latest";
    }

    private void push(String... repositories) throws IOException {
        CatalogDesk.push(REAL, repository, repositories);
    }

    private void delete() throws IOException {
        Path tags = Path.of("docker/registry/v2/repositories", repository, "_manifests/tags");
        Files.move(REAL.storage().resolve(tags), home.resolve("deleted"));
    }

    private Path named() {
        return desk.cache.fileOf(Reference.parse(reference()));
    }

    private static List<String> paths(ResolvedCatalog found) {
        return found.catalog().repositories().stream().map(RepositoryName::path).toList();
    }

    @Test
    void S0_1_aFileThatIsGivenIsReadAndTheReferenceNotLookedAt() throws Exception {
        Path file = Files.writeString(home.resolve("team.json"), CatalogDesk.json("ghcr.io/a/b"));
        desk.forbidRequests();

        var request =
                new CatalogRequest(Optional.of(file), Optional.of("ftp://no such"), false, true);
        ResolvedCatalog found = desk.resolve(request).orElseThrow();

        assertThat(paths(found)).containsExactly("a/b");
        assertThat(found.origin()).isEqualTo(Origin.FILE);
        assertThat(found.file()).isEqualTo(file);
    }

    @Test
    void S0_2_noReferenceIsNoCatalogAndNoError() throws ContentException {
        desk.forbidRequests();
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of("  "))) {
            assertThat(desk.resolve(new CatalogRequest(Optional.empty(), none, false, true)))
                    .isEmpty();
        }
    }

    @Test
    void S0_5_aPathWhereNothingIsIsNamed() {
        assertThatThrownBy(() -> desk.open("./absent.json"))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining(home.resolve("absent.json").toString());
    }

    @Test
    void S0_6_theCacheHasAFileForTheReferenceOneForTheDigestAndAnIndex() throws Exception {
        repository = "team/later";
        String digest = CatalogDesk.push(REAL, repository, "a/b").digest();
        desk.open(reference());
        repository = "team/first";
        String other = CatalogDesk.push(REAL, repository, "c/d").digest();
        desk.open(reference());

        Path folder = home.resolve("catalogs");
        assertThat(folder.resolve("index.json"))
                .hasContent(
                        """
                        {
                          "refs" : {
                            "%s" : "%s",
                            "%s" : "%s"
                          }
                        }
                        """
                                .formatted(
                                        reference(),
                                        other,
                                        reference().replace("first", "later"),
                                        digest));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.matches("127-0-0-1-\\d+-team-.*"))
                    .hasSize(2)
                    .allMatch(name -> name.matches(".*-(first|later)-latest-\\w{12}\\.json"));
        }
        assertThat(folder.resolve("by-digest"))
                .isDirectoryContaining(
                        file -> file.getFileName().toString().startsWith(digest.replace(':', '-')));
    }

    @Test
    void S0_7_whereTheRegistryFailsTheCopyOfTheReferenceStandsInAndIsCalledOld() throws Exception {
        push("a/b");
        Instant then = desk.now;
        desk.open(reference());
        delete();
        desk.now = then.plus(Duration.ofHours(3));

        ResolvedCatalog found = desk.refresh(reference());

        assertThat(paths(found)).containsExactly("a/b");
        assertThat(found.origin()).isEqualTo(Origin.CACHE);
        assertThat(found.at()).isEqualTo(then);
        assertThat(found.staleBecause()).get().asString().contains(REAL.host() + " has no such");
    }

    @Test
    void S0_7_elseTheCopyOfTheDigestStandsIn() throws Exception {
        push("a/b");
        desk.open(reference());
        delete();
        Files.delete(named());

        ResolvedCatalog found = desk.refresh(reference());

        assertThat(paths(found)).containsExactly("a/b");
        assertThat(found.file().getParent()).hasFileName("by-digest");
        assertThat(found.staleBecause()).isPresent();
    }

    @Test
    void S0_7_elseTheReferenceTheCopysPlaceAndTheCauseAreTold() {
        assertThatThrownBy(() -> desk.refresh(reference()))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContainingAll(
                        reference(), named().toString(), REAL.host() + " has no such");
    }

    @Test
    void S0_8_withoutRefreshTheCopyOfTheReferenceComesFirst() throws Exception {
        push("a/b");
        desk.open(reference());
        desk.forbidRequests();

        ResolvedCatalog found = desk.open(reference());

        assertThat(paths(found)).containsExactly("a/b");
        assertThat(found.origin()).isEqualTo(Origin.CACHE);
        assertThat(found.file()).isEqualTo(named());
        assertThat(found.staleBecause()).isEmpty();
    }

    @Test
    void S0_8_thenTheCopyOfTheDigest() throws Exception {
        push("a/b");
        desk.open(reference());
        Files.delete(named());
        desk.forbidRequests();

        assertThat(desk.open(reference()).file().getParent()).hasFileName("by-digest");
    }

    @Test
    void S0_8_thenTheRegistryUnlessOffline() throws Exception {
        push("a/b");
        ResolvedCatalog found = desk.open(reference());
        assertThat(found.origin()).isEqualTo(Origin.REGISTRY);
        assertThat(found.staleBecause()).isEmpty();
    }

    @Test
    void S0_8_offlineNoRegistryIsAskedWhateverElseIsWanted() {
        desk.forbidRequests();
        for (boolean refresh : new boolean[] {true, false}) {
            assertThatThrownBy(() -> desk.resolve(reference(), true, refresh))
                    .isInstanceOf(ContentException.NotFound.class)
                    .hasMessageContainingAll(reference(), named().toString(), "offline");
        }
    }

    @Test
    void S0_9_theSameDigestAgainGivesTheCopyThatIsThereAndRewritesNothing() throws Exception {
        push("a/b");
        ResolvedCatalog first = desk.open(reference());
        Path byDigest = desk.cache.fileOf(first.digest().orElseThrow());
        String marked = Files.readString(byDigest) + " ";
        Files.writeString(byDigest, marked);
        Files.writeString(named(), marked);
        desk.now = desk.now.plusSeconds(60);

        ResolvedCatalog again = desk.refresh(reference());

        assertThat(again.file()).isEqualTo(byDigest);
        assertThat(byDigest).hasContent(marked);
        assertThat(named()).hasContent(marked);
        assertThat(again.at()).isEqualTo(desk.now);
        assertThat(desk.open(reference()).at()).isEqualTo(desk.now);
    }

    @Test
    void S0_9_withoutTheCopyOfTheDigestThatOfTheReferenceIsGiven() throws Exception {
        push("a/b");
        ResolvedCatalog first = desk.open(reference());
        Files.delete(desk.cache.fileOf(first.digest().orElseThrow()));
        assertThat(desk.refresh(reference()).file()).isEqualTo(named());
    }

    @Test
    void S0_10_whatIsFetchedTakesThePlaceOfTheCopyAndTheOldDigestStays() throws Exception {
        push("a/b");
        ResolvedCatalog old = desk.open(reference());
        push("a/b", "c/d");

        ResolvedCatalog fresh = desk.refresh(reference());

        assertThat(paths(fresh)).containsExactly("a/b", "c/d");
        assertThat(desk.cache.fileOf(old.digest().orElseThrow())).isRegularFile();
        desk.forbidRequests();
        assertThat(paths(desk.open(reference()))).containsExactly("a/b", "c/d");
        Files.delete(named());
        assertThat(paths(desk.open(reference()))).containsExactly("a/b", "c/d");
    }

    @Test
    void S0_17_anIndexThatNamesNoDigestIsToldAndTheCopyOfTheReferenceStandsIn() throws Exception {
        push("a/b");
        desk.open(reference());
        Files.writeString(
                desk.cache.index(), "{\"refs\": {\"%s\": \"../../x\"}}".formatted(reference()));

        ResolvedCatalog kept = desk.openOffline(reference());

        assertThat(paths(kept)).containsExactly("a/b");
        assertThat(kept.notes()).singleElement().asString().contains("names a digest that is none");
    }

    @Test
    void S0_17_aDamagedIndexCountsAsEmptyAndIsTold() throws Exception {
        push("a/b");
        desk.open(reference());
        Files.writeString(desk.cache.index(), "{\"refs\": [");

        ResolvedCatalog kept = desk.openOffline(reference());
        assertThat(paths(kept)).containsExactly("a/b");
        assertThat(kept.notes()).singleElement().asString().contains("index.json is damaged");

        assertThat(desk.refresh(reference()).notes()).hasSize(1);
        assertThat(desk.refresh(reference()).notes()).isEmpty();
    }
}
