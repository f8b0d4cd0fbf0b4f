package org.supercargo.registry.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.List;

/** The packages of GitHub (G13, D31). */
class GitHubApiTest {
    private static final Digest DIGEST = Digest.sha256(new byte[0]);
    private static final RepositoryName REPOSITORY =
            VendorServer.repository("ghcr.io", "acme/tools/api");
    private static final String PACKAGE = "/orgs/acme/packages/container/tools%2Fapi";

    private VendorServer server;

    @BeforeEach
    void start() {
        server = new VendorServer();
        server.script().on("GET /users/acme", json("{\"type\":\"Organization\"}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private VendorApi api() {
        return VendorApis.gitHub(
                server.surroundings("ghcr.io", VendorServer.SIGNED_IN), server.root());
    }

    private static String version(int id, String digest, String tags) {
        return "{\"id\":%d,\"name\":\"%s\",\"metadata\":{\"container\":{\"tags\":[%s]}}}"
                .formatted(id, digest, tags);
    }

    private void hasVersions(String... versions) {
        server.script()
                .on("GET " + PACKAGE + "/versions", json("[" + String.join(",", versions) + "]"));
    }

    @Test
    void G13_deletesTheVersionOfAnOnlyTag() throws Exception {
        hasVersions(version(7, "sha256:aa", "\"1.0\""), version(8, "sha256:bb", "\"2.0\""));
        server.script().on("DELETE " + PACKAGE + "/versions/7", status(204));

        api().deleteTag(REPOSITORY, new Tag("1.0"));

        assertThat(server.requests())
                .containsExactly(
                        "GET /users/acme",
                        "GET " + PACKAGE + "/versions?per_page=100",
                        "DELETE " + PACKAGE + "/versions/7");
        assertThat(server.script().authorizations())
                .allMatch(sent -> sent.endsWith("Bearer s3cret"));
    }

    @Test
    void G13_refusesATagWhoseVersionHasOthers() {
        hasVersions(version(7, "sha256:aa", "\"1.0\",\"latest\""));

        assertThatThrownBy(() -> api().deleteTag(REPOSITORY, new Tag("1.0")))
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("latest");
        assertThat(server.requests()).noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void G13_readsAVersionAgainBeforeItIsDeleted() throws Exception {
        hasVersions(version(7, "sha256:aa", "\"1.0\""), version(8, "sha256:bb", "\"2.0\""));
        server.script()
                .on("DELETE " + PACKAGE + "/versions/7", status(204))
                .on(
                        "GET " + PACKAGE + "/versions/8",
                        json(version(8, "sha256:bb", "\"2.0\",\"new\"")));
        VendorApi api = api();
        api.deleteTag(REPOSITORY, new Tag("1.0"));

        assertThatThrownBy(() -> api.deleteTag(REPOSITORY, new Tag("2.0")))
                .isInstanceOf(ContentException.Unsupported.class)
                .hasMessageContaining("new");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void G13_deletesAManifestByItsDigest() throws Exception {
        hasVersions(version(9, DIGEST.toString(), ""));
        server.script().on("DELETE " + PACKAGE + "/versions/9", status(204));

        api().deleteManifest(REPOSITORY, DIGEST);

        assertThat(server.requests()).endsWith("DELETE " + PACKAGE + "/versions/9");
    }

    @Test
    void G13_deletesAPackageOfTheUser() throws Exception {
        server.script()
                .on("GET /users/acme", json("{\"type\":\"User\"}"))
                .on("DELETE /user/packages/container/tools%2Fapi", status(204));

        api().deleteRepository(REPOSITORY);

        assertThat(server.requests())
                .containsExactly("GET /users/acme", "DELETE /user/packages/container/tools%2Fapi");
    }

    @Test
    void G13_passesOnWhatGitHubSaysAgainstIt() {
        hasVersions(version(7, "sha256:aa", "\"1.0\""));
        server.script()
                .on("DELETE " + PACKAGE + "/versions/7", error(400, "more than 5000 downloads"));

        assertThatThrownBy(() -> api().deleteTag(REPOSITORY, new Tag("1.0")))
                .isInstanceOf(ContentException.Rejected.class)
                .hasMessageContaining("5000 downloads");
    }

    @Test
    void D31_listsThePackagesOfUserAndOrganisations() throws Exception {
        server.script()
                .on("GET /user/orgs", json("[{\"login\":\"acme\"}]"))
                .on(
                        "GET /user/packages",
                        json("[{\"name\":\"site\",\"owner\":{\"login\":\"Jo\"}}]"))
                .on(
                        "GET /orgs/acme/packages",
                        json("[{\"name\":\"tools/api\",\"owner\":{\"login\":\"acme\"}}]"));
        List<String> names = new ArrayList<>();

        Listing listing = api().listRepositories(names::addAll);

        assertThat(names).containsExactly("jo/site", "acme/tools/api");
        assertThat(listing).isEqualTo(Listing.COMPLETE);
    }

    @Test
    void D31_saysThatOrganisationsAreMissingWithoutTheRight() throws Exception {
        server.script().on("GET /user/orgs", error(403, "")).on("GET /user/packages", json("[]"));

        assertThat(api().listRepositories(_ -> true).isComplete()).isFalse();
    }
}
