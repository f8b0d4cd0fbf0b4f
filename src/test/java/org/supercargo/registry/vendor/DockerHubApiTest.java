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
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.List;

/** Docker Hub's own API (G12, D30). */
class DockerHubApiTest {
    private static final RepositoryName REPOSITORY = VendorServer.repository("docker.io", "jo/api");
    private static final String TOKEN = "POST /v2/auth/token";
    private static final String REMOVE = "DELETE /v2/repositories/jo/api/tags/1.0/";

    private VendorServer server;

    @BeforeEach
    void start() {
        server = new VendorServer();
        server.script().on(TOKEN, _ -> json("{\"access_token\":\"jwt\"}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private VendorApi api() {
        return api(VendorServer.SIGNED_IN);
    }

    private VendorApi api(CredentialProvider credentials) {
        return VendorApis.dockerHub(server.surroundings("docker.io", credentials), server.root());
    }

    @Test
    void G12_removesOneTagWithATokenForThePassword() throws Exception {
        server.script().on(REMOVE, status(204));

        api().deleteTag(REPOSITORY, new Tag("1.0"));

        assertThat(server.requests()).containsExactly(TOKEN, REMOVE);
        assertThat(server.script().authorizations())
                .containsExactly("/v2/repositories/jo/api/tags/1.0/ Bearer jwt");
    }

    @Test
    void G12_signsInOnceForManyTags() throws Exception {
        server.script()
                .on(REMOVE, status(204))
                .on("DELETE /v2/repositories/jo/api/tags/2.0/", status(204));
        VendorApi api = api();

        api.deleteTag(REPOSITORY, new Tag("1.0"));
        api.deleteTag(REPOSITORY, new Tag("2.0"));

        assertThat(server.requests()).containsOnlyOnce(TOKEN).hasSize(3);
    }

    @Test
    void G12_signsInAnewWhenTheTokenHasExpired() throws Exception {
        server.script().inTurn(REMOVE, status(204), status(401), status(204));
        VendorApi api = api();

        api.deleteTag(REPOSITORY, new Tag("1.0"));
        api.deleteTag(REPOSITORY, new Tag("1.0"));

        assertThat(server.requests()).containsExactly(TOKEN, REMOVE, REMOVE, TOKEN, REMOVE);
    }

    @Test
    void G12_deletesARepository() throws Exception {
        server.script().on("DELETE /v2/repositories/jo/api/", status(202));

        api().deleteRepository(REPOSITORY);

        assertThat(server.requests()).containsExactly(TOKEN, "DELETE /v2/repositories/jo/api/");
    }

    @Test
    void G12_saysWhichSignInWouldDo() {
        server.script().on(TOKEN, error(401, "UNAUTHORIZED"));

        assertThatThrownBy(() -> api().deleteTag(REPOSITORY, new Tag("1.0")))
                .isInstanceOfSatisfying(
                        ContentException.SignInRequired.class,
                        e -> {
                            assertThat(e).hasMessageContaining("docker configuration");
                            assertThat(e.remedy()).contains("access token");
                            assertThat(e.toString()).doesNotContain("s3cret");
                        });
        assertThat(server.requests()).containsExactly(TOKEN);
    }

    @Test
    void G12_asksNothingWithoutASignIn() {
        assertThatThrownBy(() -> api(CredentialProvider.NONE).deleteTag(REPOSITORY, new Tag("1.0")))
                .isInstanceOf(ContentException.SignInRequired.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void G5_tellsAMissingRight() {
        server.script().on(REMOVE, error(403, "DENIED"));

        assertThatThrownBy(() -> api().deleteTag(REPOSITORY, new Tag("1.0")))
                .isInstanceOf(ContentException.Denied.class);
    }

    @Test
    void D30_aNamespaceIsListedWithoutASignIn() throws Exception {
        server.script()
                .on(
                        "GET /v2/namespaces/library/repositories",
                        json("{\"next\":null,\"results\":[{\"name\":\"alpine\"}]}"));
        List<String> names = new ArrayList<>();

        Listing listing = api(CredentialProvider.NONE).listNamespace("library", names::addAll);

        assertThat(listing.isComplete()).isTrue();
        assertThat(names).containsExactly("library/alpine");
        assertThat(server.script().authorizations()).isEmpty();
    }

    @Test
    void D30_whatIsNotToldToEverybodyWantsASignIn() {
        server.script().on("GET /v2/namespaces/closed/repositories", status(401));

        assertThatThrownBy(() -> api(CredentialProvider.NONE).listNamespace("closed", _ -> true))
                .isInstanceOf(ContentException.SignInRequired.class);
        assertThatThrownBy(() -> api(CredentialProvider.NONE).listRepositories(_ -> true))
                .isInstanceOf(ContentException.SignInRequired.class);
    }

    @Test
    void D30_listsTheUsersNamespacePageByPageAndStaysOnTheHost() throws Exception {
        String path = "/v2/namespaces/jo/repositories";
        server.script()
                .on(
                        "GET " + path,
                        request ->
                                request.getTarget().contains("page=2")
                                        ? json(
                                                "{\"next\":\"http://evil.example/\","
                                                        + "\"results\":[{\"name\":\"web\"}]}")
                                        : json(
                                                "{\"next\":\"%s?page=2\",\"results\":[{\"name\":\"api\"},{\"x\":1}]}"
                                                        .formatted(server.script().url(path))));
        List<List<String>> pages = new ArrayList<>();

        Listing listing = api().listRepositories(pages::add);

        assertThat(pages).containsExactly(List.of("jo/api"), List.of("jo/web"));
        assertThat(listing.isComplete()).isFalse();
        assertThat(server.requests())
                .containsExactly(
                        TOKEN, "GET " + path + "?page_size=100", "GET " + path + "?page=2");
    }
}
