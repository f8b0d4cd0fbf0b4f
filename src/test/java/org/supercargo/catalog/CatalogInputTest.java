package org.supercargo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.catalog.ResolvedCatalog.Origin;
import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.SmallDisk;
import org.supercargo.testing.TestManifest;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogs that others wrote, and a cache that something has damaged. */
class CatalogInputTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private CatalogDesk desk;

    @BeforeEach
    void open() {
        desk = new CatalogDesk(home);
    }

    private ResolvedCatalog file(String content) throws IOException, ContentException {
        Files.writeString(home.resolve("team.json"), content);
        return desk.open("./team.json");
    }

    private String push(String repository, String layer) throws IOException {
        REAL.push(repository, "latest", CatalogDesk.artifact("application/json", layer));
        return REAL.host() + "/" + repository + ":latest";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[\"a/b\"]",
                "{\"repositories\":",
                "{}",
                "{\"repositories\":\"a/b\"}",
                "{\"repositories\":[]} {}"
            })
    void aFileThatIsNoCatalogIsCalledSo(String content) {
        assertThatThrownBy(() -> file(content))
                .isInstanceOf(ContentException.UnexpectedAnswer.class)
                .hasMessageContainingAll("team.json", "it is not a catalog");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoReadableFileIsCalledSo(Unreadable inItsPlace) throws IOException {
        inItsPlace.putAt(home.resolve("team.json"));
        assertThatThrownBy(() -> desk.open("./team.json"))
                .isInstanceOf(
                        inItsPlace == Unreadable.A_LINK_TO_NOTHING
                                ? ContentException.NotFound.class
                                : ContentException.LocalStorage.class)
                .hasMessageContaining("team.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "ghcr.io/team/api"                                  | ghcr.io/team/api
                    "oci://ghcr.io/team/api:1.0"                        | ghcr.io/team/api
                    "localhost:5000/Odd/__name@sha256:0"                | localhost:5000/Odd/__name
                    "busybox"                                           | docker.io/library/busybox
                    "docker.io/busybox:1"                               | docker.io/library/busybox
                    {"repository":"ghcr.io/team/api","name":"The API"}  | ghcr.io/team/api
                    {"tags":["1"],"name":"ghcr.io/team/api"}            | ghcr.io/team/api
                    """)
    void anEntryNamesARepositoryInAnyFormThatPeopleUse(String entry, String name) throws Exception {
        ResolvedCatalog found = file("{\"repositories\":[%s]}".formatted(entry));
        assertThat(found.catalog().repositories())
                .extracting(RepositoryName::toString)
                .containsExactly(name);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void entriesWithoutARegistryBelongToTheOneThatTheCatalogNamesElseToItsOwn() throws Exception {
        ResolvedCatalog inFile = file("{\"registry\":\"ghcr.io\",\"repositories\":[\"team/api\"]}");
        assertThat(inFile.catalog().repositories()).hasToString("[ghcr.io/team/api]");

        ResolvedCatalog inRegistry = desk.open(push("own", CatalogDesk.json("team/api")));
        assertThat(inRegistry.catalog().repositories())
                .hasToString("[" + REAL.host() + "/team/api]");
    }

    @Test
    void entriesThatNameNoRepositoryAreCountedAndTheRestIsListedOnce() throws Exception {
        ResolvedCatalog found =
                file(
                        """
                        {"repositories": ["ghcr.io/a/b", "ghcr.io/../x", "ghcr.io/a\\u202eb", 7, null,
                          {}, ["x"], "ghcr.io/a/b:2"]}
                        """);
        assertThat(found.catalog().repositories())
                .hasToString("[ghcr.io/a/b, docker.io/library/7]");
        assertThat(found.notes())
                .singleElement()
                .asString()
                .startsWith("5 entries name no repository and are left out")
                .doesNotContain("\u202e");
    }

    @Test
    void aCatalogThatListsItselfIsShownWithANoteOfIt() throws Exception {
        String reference = push("self", CatalogDesk.json("self", "team/api"));
        ResolvedCatalog found = desk.open(reference);
        assertThat(found.catalog().repositories()).hasSize(2);
        assertThat(found.notes()).containsExactly("It lists the repository that it is in itself.");
    }

    @Test
    void aCatalogThatNamesRepositoriesOfOtherHostsIsShownWithTheirNames() throws Exception {
        String reference = push("foreign", CatalogDesk.json("ghcr.io/a/b", "own/one", "quay.io/c"));
        ResolvedCatalog found = desk.open(reference);
        assertThat(found.catalog().repositories()).hasSize(3);
        assertThat(found.notes())
                .containsExactly(
                        "It names repositories of other hosts than its own: ghcr.io, quay.io.");
    }

    @Test
    void anArtifactThatIsNoCatalogIsNeitherShownNorKept() throws Exception {
        String reference = push("page", "<html>");
        assertThatThrownBy(() -> desk.open(reference))
                .isInstanceOf(ContentException.UnexpectedAnswer.class)
                .hasMessageContainingAll(reference, "it is not a catalog");
        assertThat(home.resolve("catalogs")).doesNotExist();
    }

    @Test
    void anImageIsNoCatalog() throws Exception {
        REAL.push("image", "latest", TestManifest.image("amd64", "no catalog"));
        assertThatThrownBy(() -> desk.open(REAL.host() + "/image:latest"))
                .isInstanceOf(ContentException.UnexpectedAnswer.class);
    }

    @Test
    void aDamagedCopyIsToldAndTheRegistryAsked() throws Exception {
        String reference = push("damaged", CatalogDesk.json("a/b"));
        ResolvedCatalog first = desk.open(reference);
        Files.writeString(first.file(), "{\"repositories\":[\"a");

        ResolvedCatalog byDigest = desk.open(reference);
        assertThat(byDigest.origin()).isEqualTo(Origin.CACHE);
        assertThat(byDigest.notes()).singleElement().asString().contains("is damaged");

        Files.writeString(byDigest.file(), "");
        ResolvedCatalog anew = desk.open(reference);
        assertThat(anew.origin()).isEqualTo(Origin.REGISTRY);
        assertThat(anew.catalog().repositories()).hasSize(1);
        assertThat(anew.notes()).isNotEmpty().allMatch(note -> note.contains("is damaged"));
        assertThat(desk.open(reference).notes()).isEmpty();
    }

    @Test
    void aDamagedCopyIsToldWhereNothingElseIsThere() throws Exception {
        String reference = push("gone", CatalogDesk.json("a/b"));
        ResolvedCatalog first = desk.open(reference);
        Files.writeString(first.file(), "no json");
        Files.writeString(desk.cache.fileOf(first.digest().orElseThrow()), "no json");
        assertThatThrownBy(() -> desk.openOffline(reference))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContainingAll("offline", first.file() + " is damaged");
    }

    @Test
    void aCacheThatCannotBeWrittenKeepsNothingAndTheCatalogIsShown() throws Exception {
        Files.writeString(home.resolve("catalogs"), "a file in the place of the folder");
        ResolvedCatalog found = desk.open(push("readonly", CatalogDesk.json("a/b")));
        assertThat(found.catalog().repositories()).hasSize(1);
        assertThat(found.notes()).anyMatch(note -> note.startsWith("No copy could be kept in "));
    }

    @Test
    void aFullDiskKeepsTheOldCopyAndTheNewCatalogIsShown() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(home)) {
            String reference = push("full", CatalogDesk.json("a/b"));
            desk.open(reference);
            disk.fill();
            push("full", CatalogDesk.json("a/b", "a/c"));

            ResolvedCatalog anew = desk.refresh(reference);
            assertThat(anew.catalog().repositories()).hasSize(2);
            assertThat(anew.notes()).anyMatch(note -> note.startsWith("No copy could be kept in "));

            ResolvedCatalog kept = desk.openOffline(reference);
            assertThat(kept.catalog().repositories()).hasSize(1);
            assertThat(kept.notes()).isEmpty();
        }
    }
}
