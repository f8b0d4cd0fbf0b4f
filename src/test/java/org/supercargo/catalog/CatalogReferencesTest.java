package org.supercargo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.catalog.CatalogReference.InFile;
import org.supercargo.catalog.CatalogReference.InRegistry;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.testing.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users write to name a catalog. */
class CatalogReferencesTest {
    private static final Path HOME = Path.of("/home/me");
    private static final Path HERE = Path.of("/work/here");

    @TempDir Path folder;
    private final Map<String, String> variables = new HashMap<>();

    private Path aliases() {
        return folder.resolve("aliases.json");
    }

    private Optional<CatalogReference> parse(String text) {
        var aliases =
                new CatalogAliases(aliases(), name -> Optional.ofNullable(variables.get(name)));
        return new CatalogReferences(aliases, HOME, HERE).parse(text);
    }

    private static Optional<CatalogReference> inRegistry(String reference) {
        return Optional.of(new InRegistry(Reference.parse(reference)));
    }

    private static Optional<CatalogReference> inFile(String path) {
        return Optional.of(new InFile(Path.of(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n  "})
    void S0_2_blanksNameNothing(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void S0_2_blanksAroundANameDoNotCount() {
        assertThat(parse("  ghcr.io/team/catalog:1\n"))
                .isEqualTo(inRegistry("ghcr.io/team/catalog:1"));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///srv/catalog.json, /srv/catalog.json",
        "'file://  /srv/catalog.json ', /srv/catalog.json",
        "file://team.json, /work/here/team.json",
        "file:/srv/catalog.json, /srv/catalog.json",
        "FILE:///srv/a b.json, /srv/a b.json"
    })
    void S0_3_theSchemeOfFilesNamesAPath(String text, String path) {
        assertThat(parse(text)).isEqualTo(inFile(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://", " file://  "})
    void S0_3_theSchemeOfFilesAloneNamesNoCatalog(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("“file://” does not name a catalog");
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/catalog.json, /srv/catalog.json",
        "./catalog.json, /work/here/catalog.json",
        "../catalog.json, /work/catalog.json",
        "~/catalog.json, /home/me/catalog.json",
        "My Catalogs/Team.json, /work/here/My Catalogs/Team.json"
    })
    void S0_4_whatBeginsAsAPathOrCanBeNoReferenceIsAPath(String text, String path) {
        assertThat(parse(text)).isEqualTo(inFile(path));
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/team/catalog, ghcr.io/team/catalog",
        "team/catalog:1, docker.io/team/catalog:1",
        "catalog, docker.io/library/catalog"
    })
    void S0_4_bareTextIsAReferenceFirst(String text, String reference) {
        assertThat(parse(text)).isEqualTo(inRegistry(reference));
    }

    @Test
    void S0_4_whatHasAnotherSchemeIsNoPath() {
        assertThat(parse("oci://srv/catalog.json")).get().isInstanceOf(InRegistry.class);
    }

    @Test
    void S0_11_theSchemeOfArtifactsIsLeftOut() {
        assertThat(parse("oci://ghcr.io/team/catalog:1"))
                .isEqualTo(inRegistry("ghcr.io/team/catalog:1"));
    }

    @ParameterizedTest
    @CsvSource({
        "repo://catalog:1, reg.example/team/catalog:1",
        "repo:///catalog:1, reg.example/team/catalog:1",
        "store://apps/catalog, docker.io/shop/apps/catalog"
    })
    void S0_11_anAliasStandsForItsBase(String text, String reference) {
        variables.put("SUPERCARGO_REPO_BASE", " reg.example/team// ");
        variables.put("SUPERCARGO_STORE_BASE", "docker.io/shop");
        assertThat(parse(text)).isEqualTo(inRegistry(reference));
    }

    @Test
    void S0_11_aliasesOfTheUsersOwnAreInTheirFileAndTheVariableCountsFirst() throws IOException {
        Files.writeString(
                aliases(),
                """
                {"aliases": {"work": "reg.example/work/", "store": "reg.example/store"}}
                """);
        assertThat(parse("work://catalog")).isEqualTo(inRegistry("reg.example/work/catalog"));
        assertThat(parse("store://catalog")).isEqualTo(inRegistry("reg.example/store/catalog"));

        variables.put("SUPERCARGO_STORE_BASE", "other.example");
        assertThat(parse("store://catalog")).isEqualTo(inRegistry("other.example/catalog"));
    }

    @ParameterizedTest
    @CsvSource({"repo://catalog, SUPERCARGO_REPO_BASE", "store://catalog, SUPERCARGO_STORE_BASE"})
    void S0_11_aMissingBaseIsToldWithTheNameOfItsVariable(String text, String variable) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContainingAll(variable, aliases().toString());
    }

    @Test
    void aDamagedFileOfAliasesIsNamedWhereOneIsMissing() throws IOException {
        Files.writeString(aliases(), "{\"aliases\": ");
        assertThatThrownBy(() -> parse("repo://catalog"))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("That file is damaged. It is not valid JSON");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A_LINK_TO_NOTHING")
    void aFileOfAliasesThatCannotBeReadIsNamedWhereOneIsMissing(Unreadable inItsPlace)
            throws IOException {
        inItsPlace.putAt(aliases());
        assertThatThrownBy(() -> parse("repo://catalog"))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContaining("That file cannot be read.");
        assertThat(parse("reg:5000/catalog")).isEqualTo(inRegistry("reg:5000/catalog"));
    }

    @ParameterizedTest
    @CsvSource({
        "repo://ghcr.io/team/catalog:1, ghcr.io/team/catalog:1",
        "store://localhost/catalog:1, localhost/catalog:1",
        "repo://reg:5000/catalog, reg:5000/catalog"
    })
    void S0_12_anAliasBeforeAWholeReferenceNeedsNoBase(String text, String reference) {
        assertThat(parse(text)).isEqualTo(inRegistry(reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repo://team/catalog:1", "repo://ghcr.io/team/catalog", "repo://a.b:1"})
    void S0_12_whatNamesNoHostOrNoTagIsBelowTheBase(String text) {
        variables.put("SUPERCARGO_REPO_BASE", "reg.example/base");
        assertThat(parse(text)).get().extracting(Object::toString).asString().contains("/base/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/catalog", "https://host/catalog", "://catalog"})
    void S0_13_anUnknownSchemeIsRefusedWithThoseThatAreKnown(String text) throws IOException {
        Files.writeString(aliases(), "{\"aliases\": {\"work\": \"reg.example\"}}");
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageContainingAll("file://", "oci://", "repo://", "store://", "work://");
    }

    @Test
    void S0_18_anAtSignWantsADigestAfterIt() {
        variables.put("SUPERCARGO_REPO_BASE", "reg.example");
        for (String text : List.of("repo://providers/catalog@latest", "providers/catalog@latest")) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(InvalidNameException.class)
                    .hasMessageContainingAll("latest", "digest");
        }
    }
}
