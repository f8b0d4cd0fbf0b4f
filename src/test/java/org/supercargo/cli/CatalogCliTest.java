package org.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opening and saving catalogs from the command line, with a real registry. */
class CatalogCliTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.plain();

    @TempDir Path home;
    private TestCli cli;

    @BeforeAll
    static void fill() throws IOException {
        for (String path : new String[] {"team/api", "team/web", "other"}) {
            REAL.push(path, "1.0", TestManifest.image("amd64", path));
        }
    }

    @BeforeEach
    void wire() {
        cli = new TestCli(home, Map.of("SUPERCARGO_REPO_BASE", REAL.host() + "/catalogs/"));
    }

    @Test
    void aCatalogOfARegistryIsSavedInItAndOpenedByItsAlias() {
        String reference = REAL.host() + "/catalogs/team:latest";
        assertThat(
                        cli.run(
                                "catalog",
                                "save",
                                "repo://team",
                                "--title",
                                "Ours",
                                "--registry",
                                REAL.host() + "/team"))
                .isZero();
        assertThat(cli.out()).isEqualTo("Saved 2 repositories in " + reference + ".\n");

        assertThat(cli.run("catalog", "repo://team")).isZero();
        assertThat(cli.out().lines())
                .containsExactly(REAL.host() + "/team/api", REAL.host() + "/team/web");
        assertThat(cli.err()).isEmpty();

        assertThat(cli.run("catalog", "oci://" + REAL.host() + "/catalogs/team", "--offline"))
                .isZero();
        assertThat(cli.out().lines()).hasSize(2);
        assertThat(cli.err()).startsWith("From the cache, seen ");
    }

    @Test
    void aCatalogIsSavedInAFileAndOpenedFromIt() {
        Path file = home.resolve("new/team.json");
        assertThat(cli.run("catalog", "save", file.toString(), "ghcr.io/a/b", "busybox")).isZero();
        assertThat(file)
                .hasContent(
                        """
                        {
                          "repositories" : [ "ghcr.io/a/b", "docker.io/library/busybox" ]
                        }
                        """);
        for (String name : new String[] {file.toString(), "file://" + file}) {
            assertThat(cli.run("catalog", name)).isZero();
            assertThat(cli.out().lines())
                    .containsExactly("ghcr.io/a/b", "docker.io/library/busybox");
        }
    }

    @Test
    void theDocumentTellsTheListAndHowItWasComeBy() {
        assertThat(cli.run("catalog", "save", "repo://doc", REAL.host() + "/team/api")).isZero();
        assertThat(cli.run("catalog", "--json", "--refresh", "repo://doc")).isZero();
        JsonNode catalog = cli.outDocument().get("catalog");
        assertThat(catalog.get("place").asString()).isEqualTo(REAL.host() + "/catalogs/doc");
        assertThat(catalog.get("origin").asString()).isEqualTo("registry");
        assertThat(catalog.get("digest").asString()).startsWith("sha256:");
        assertThat(catalog.get("stale").isNull()).isTrue();
        assertThat(catalog.get("repositories")).hasSize(1);

        assertThat(cli.run("catalog", "--json", "--offline", "repo://doc")).isZero();
        assertThat(cli.outDocument().get("catalog").get("origin").asString()).isEqualTo("cache");
    }

    @Test
    void S0_7_anOldCopyIsToldWithItsAgeAndWhyItStandsIn() throws IOException, InterruptedException {
        String reference;
        try (RealRegistry passing = RealRegistry.plain().start()) {
            reference = passing.host() + "/catalog:1";
            assertThat(cli.run("catalog", "save", reference, "ghcr.io/a/b")).isZero();
            assertThat(cli.run("catalog", reference)).isZero();
        }
        assertThat(cli.run("catalog", "--refresh", reference)).isZero();
        assertThat(cli.out()).isEqualTo("ghcr.io/a/b\n");
        assertThat(cli.err()).contains("This is the copy of just now. Could not read the catalog");

        assertThat(cli.run("catalog", "--refresh", "--json", reference)).isZero();
        assertThat(cli.outDocument().get("catalog").get("stale").asString())
                .contains("Without a sign-in, over https:");
    }

    @Test
    void S0_1_aFileThatIsGivenCountsBeforeTheReference() throws IOException {
        Path file = Files.writeString(home.resolve("a.json"), "{\"repositories\":[\"ghcr.io/x\"]}");
        assertThat(cli.run("catalog", "--file", file.toString(), "repo://absent")).isZero();
        assertThat(cli.out()).isEqualTo("ghcr.io/x\n");
    }

    @Test
    void S0_2_noNameIsNoCatalogAndNoError() {
        assertThat(cli.run("catalog", "  ")).isZero();
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).isEqualTo("No catalog is named.\n");
    }

    @Test
    void whatCannotBeUnderstoodIsAnErrorOfUse() {
        assertThat(cli.run("catalog", "ftp://x")).isEqualTo(2);
        assertThat(cli.err()).contains("“ftp://” does not name a catalog", "repo://");
        assertThat(cli.run("catalog", "store://x")).isEqualTo(2);
        assertThat(cli.err()).contains("SUPERCARGO_STORE_BASE");
        assertThat(cli.run("catalog", "save", "./empty.json")).isEqualTo(2);
        assertThat(cli.run("catalog", "save", REAL.host() + "/x@sha256:1", "a/b")).isEqualTo(2);
        String digest = REAL.host() + "/x@" + TestManifest.image("amd64", "x").digest();
        assertThat(cli.run("catalog", "save", digest, "a/b")).isEqualTo(2);
        assertThat(cli.err()).contains("Name a tag for the catalog");
    }

    @Test
    void aTagThatIsNoCatalogIsLeftAlone() {
        assertThat(cli.run("catalog", "save", REAL.host() + "/other:1.0", "ghcr.io/a/b"))
                .isEqualTo(1);
        assertThat(cli.err()).contains("is no catalog. Nothing was changed.");
        assertThat(cli.run("catalog", "--refresh", REAL.host() + "/other:1.0")).isEqualTo(1);
        assertThat(cli.err()).contains("it is not a catalog");
    }

    @Test
    void whatIsOddAboutACatalogIsToldBesideItsList() {
        String own = REAL.host() + "/catalogs/odd";
        assertThat(cli.run("catalog", "save", "repo://odd", own, "ghcr.io/a/b")).isZero();

        assertThat(cli.run("catalog", "repo://odd")).isZero();

        assertThat(cli.out().lines()).containsExactly(own, "ghcr.io/a/b");
        assertThat(cli.err().lines())
                .containsExactly(
                        "It lists the repository that it is in itself.",
                        "It names repositories of other hosts than its own: ghcr.io.");
    }

    @Test
    void aCatalogIsReplacedByALaterOne() {
        assertThat(cli.run("catalog", "save", "repo://twice", "ghcr.io/a/b")).isZero();
        assertThat(cli.run("catalog", "save", "repo://twice", "ghcr.io/c/d")).isZero();
        assertThat(cli.run("catalog", "repo://twice")).isZero();
        assertThat(cli.out()).isEqualTo("ghcr.io/c/d\n");
    }

    @Test
    void whereAFileOfThatNameIsThereTheFailureTellsHowToMeanIt() {
        Path file = Path.of("pom.xml");
        assertThat(file).exists();
        assertThat(cli.run("catalog", "--offline", "pom.xml")).isEqualTo(1);
        assertThat(cli.err()).contains("If the file is meant, write ./pom.xml");

        assertThat(cli.run("catalog", "--offline", "--json", "pom.xml")).isEqualTo(1);
        assertThat(cli.errDocument().get("error").get("kind").asString()).isEqualTo("not-found");
    }
}
