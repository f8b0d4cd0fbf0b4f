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
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.TestCredentials;

import java.util.ArrayList;
import java.util.List;

/** The APIs of Harbor (G17, D36), GitLab (G18, D34) and Quay (G16, D35). */
class OtherVendorsTest {
    private static final Tag TAG = new Tag("1.0");
    private static final CredentialProvider APPLICATION =
            TestCredentials.of(TestCredentials.password("$oauthtoken", "app", "a file"));

    private VendorServer server;

    @BeforeEach
    void start() {
        server = new VendorServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private VendorApi harbor() {
        return VendorApis.harbor(server.surroundings("localhost", VendorServer.SIGNED_IN));
    }

    private VendorApi gitLab() {
        return VendorApis.gitLab(
                server.surroundings("localhost", VendorServer.SIGNED_IN), server.root());
    }

    private VendorApi quay(CredentialProvider credentials) {
        return VendorApis.quay(server.surroundings("quay.io", credentials), server.root());
    }

    private static RepositoryName repository(String path) {
        return VendorServer.repository("localhost", path);
    }

    private static List<String> listed(VendorApi api) throws ContentException {
        List<String> names = new ArrayList<>();
        api.listRepositories(names::addAll);
        return names;
    }

    @Test
    void G17_removesOneTagWithTheNameEncodedTwice() throws Exception {
        String url = "/api/v2.0/projects/team/repositories/a%252Fb/artifacts/1.0/tags/1.0";
        server.script().on("DELETE " + url, status(200));

        harbor().deleteTag(repository("team/a/b"), TAG);

        assertThat(server.requests()).containsExactly("DELETE " + url);
        assertThat(server.script().authorizations())
                .containsExactly(url + " " + TestCredentials.basic("jo", "s3cret"));
    }

    @Test
    void G17_isRefusedForAnImmutableTag() {
        String url = "/api/v2.0/projects/team/repositories/api/artifacts/1.0/tags/1.0";
        server.script().on("DELETE " + url, error(412, "PRECONDITION"));

        assertThatThrownBy(() -> harbor().deleteTag(repository("team/api"), TAG))
                .isInstanceOf(ContentException.Conflict.class);
    }

    @Test
    void D36_listsTheRepositoriesOfAllProjectsPageByPage() throws Exception {
        String second = "</api/v2.0/projects?page=2&page_size=100>; rel=\"next\"";
        server.script()
                .on(
                        "GET /api/v2.0/projects",
                        request ->
                                request.getTarget().contains("page=2")
                                        ? json("[{\"name\":\"ops\"}]")
                                        : json("[{\"name\":\"team\"}]").addHeader("Link", second))
                .on(
                        "GET /api/v2.0/projects/team/repositories",
                        json("[{\"name\":\"team/api\"},{\"name\":\"team/a/b\"}]"))
                .on("GET /api/v2.0/projects/ops/repositories", json("[{\"name\":\"ops/proxy\"}]"));

        assertThat(listed(harbor())).containsExactly("team/api", "team/a/b", "ops/proxy");
    }

    @Test
    void H8_tellsAMissingProjectFromAMissingRight() {
        server.script()
                .on(
                        "HEAD /api/v2.0/projects",
                        request -> status(request.getTarget().endsWith("=team") ? 200 : 404));
        var denied =
                new ContentException.Denied(Attempts.in(repository("x/y"), "write x/y:latest"));

        assertThat(harbor().explained(repository("team/api"), denied)).isSameAs(denied);
        assertThat(harbor().explained(repository("new/api"), denied))
                .isInstanceOf(ContentException.NotFound.class)
                .hasMessageContaining("the project new");
    }

    @Test
    void G18_removesOneTagOfARepositoryBelowItsProject() throws Exception {
        server.script()
                .on("GET /api/v4/projects/group%2Fapp", json("{\"id\":12}"))
                .on(
                        "GET /api/v4/projects/12/registry/repositories",
                        json(
                                "[{\"id\":3,\"path\":\"group/app\"},{\"id\":4,\"path\":\"group/app/web\"}]"))
                .on("DELETE /api/v4/projects/12/registry/repositories/4/tags/1.0", status(200))
                .on("DELETE /api/v4/projects/12/registry/repositories/4", status(202));
        VendorApi api = gitLab();

        api.deleteTag(repository("group/app/web"), TAG);
        api.deleteRepository(repository("group/app/web"));

        assertThat(server.requests())
                .containsExactly(
                        "GET /api/v4/projects/group%2Fapp%2Fweb",
                        "GET /api/v4/projects/group%2Fapp",
                        "GET /api/v4/projects/12/registry/repositories?per_page=100",
                        "DELETE /api/v4/projects/12/registry/repositories/4/tags/1.0",
                        "DELETE /api/v4/projects/12/registry/repositories/4");
    }

    @Test
    void G18_isDeniedForAProtectedTag() {
        server.script()
                .on("GET /api/v4/projects/group%2Fapp", json("{\"id\":12}"))
                .on(
                        "GET /api/v4/projects/12/registry/repositories",
                        json("[{\"id\":3,\"path\":\"group/app\"}]"))
                .on("DELETE /api/v4/projects/12/registry/repositories/3/tags/1.0", status(403));

        assertThatThrownBy(() -> gitLab().deleteTag(repository("group/app"), TAG))
                .isInstanceOf(ContentException.Denied.class);
    }

    @Test
    void D34_listsTheRepositoriesOfTheUsersProjects() throws Exception {
        server.script()
                .on("GET /api/v4/projects", json("[{\"id\":12},{\"id\":13}]"))
                .on(
                        "GET /api/v4/projects/13/registry/repositories",
                        json("[{\"id\":3,\"path\":\"group/app\"}]"));

        assertThat(listed(gitLab())).containsExactly("group/app");
    }

    @Test
    void J3_neverSendsAPasswordToAGitLabOfAnotherOwner() throws Exception {
        var around = server.surroundings("localhost", VendorServer.SIGNED_IN);
        var foreign = VendorApis.gitLab(around, okhttp3.HttpUrl.get("https://evil.example/"));

        assertThatThrownBy(() -> foreign.deleteTag(repository("group/app"), TAG))
                .isInstanceOf(ContentException.SignInElsewhere.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void G16_removesOneTagAndARepositoryWithAnApplicationsToken() throws Exception {
        server.script()
                .on("DELETE /api/v1/repository/acme/api/tag/1.0", status(204))
                .on("DELETE /api/v1/repository/acme/api", status(204));
        VendorApi api = quay(APPLICATION);

        api.deleteTag(VendorServer.repository("quay.io", "acme/api"), TAG);
        api.deleteRepository(VendorServer.repository("quay.io", "acme/api"));

        assertThat(server.requests()).hasSize(2);
        assertThat(server.script().authorizations()).allMatch(sent -> sent.endsWith(" Bearer app"));
    }

    @Test
    void G16_neverSendsThePasswordOfAPersonAndSaysWhatWouldDo() {
        var repository = VendorServer.repository("quay.io", "acme/api");

        assertThatThrownBy(() -> quay(VendorServer.SIGNED_IN).deleteTag(repository, TAG))
                .isInstanceOfSatisfying(
                        ContentException.SignInRequired.class,
                        e -> assertThat(e.remedy()).contains("$oauthtoken"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void D35_listsTheNamespacesOfTheUser() throws Exception {
        server.script()
                .on(
                        "GET /api/v1/user/",
                        json("{\"username\":\"jo\",\"organizations\":[{\"name\":\"acme\"}]}"))
                .on(
                        "GET /api/v1/repository",
                        request ->
                                switch (request.getUrl().queryParameter("namespace")) {
                                    case "jo" -> json("{\"repositories\":[]}");
                                    default ->
                                            request.getUrl().queryParameter("next_page") == null
                                                    ? json(
                                                            "{\"repositories\":[{\"name\":\"api\"}],"
                                                                + "\"next_page\":\"p2\"}")
                                                    : json(
                                                            "{\"repositories\":[{\"name\":\"web\"}]}");
                                });

        assertThat(listed(quay(APPLICATION))).containsExactly("acme/api", "acme/web");
    }
}
