package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.registry.connection.RequestRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the plain client makes of each vendor's answers when it lists; the ids are the vendors'. */
class VendorListingTest {
    private static final String CATALOG = "GET /v2/_catalog";
    private static final CredentialProvider ANNE =
            TestCredentials.of(password("anne", "sesame", "file"));

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();
    private final List<String> repositories = new ArrayList<>();

    private Listing list(CredentialProvider credentials) throws ContentException {
        return server.open(credentials).listRepositories(repositories::addAll);
    }

    private void assertNoCatalog(CredentialProvider credentials) {
        assertThatThrownBy(() -> list(credentials))
                .isInstanceOfSatisfying(
                        ContentException.Unsupported.class,
                        e -> assertThat(e.remedy()).contains("Type the name of a repository"))
                .hasMessageContaining(server.host());
    }

    /** Grants every token, and then allows nothing with it. */
    private void grantInVain() {
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        CATALOG,
                        error(401, "UNAUTHORIZED")
                                .addHeader(
                                        "WWW-Authenticate",
                                        server.bearer(
                                                ",scope=\"registry:catalog:*\",error=\"insufficient_scope\"")));
    }

    @Test
    void D30_dockerHubGrantsATokenThatAllowsNoList() {
        grantInVain();

        assertNoCatalog(ANNE);
        assertThat(server.tokenRequests()).hasSize(1);
        assertThat(server.requests("/v2/_catalog")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void D31_ghcrHasNoCatalog(int status) {
        server.on(CATALOG, error(status, "UNSUPPORTED"));

        assertNoCatalog(ANNE);
    }

    private void linkSecondPage(String link) {
        server.on(
                CATALOG,
                request ->
                        request.getTarget().contains("last=")
                                ? json("{\"repositories\":[\"b\"]}")
                                : json("{\"repositories\":[\"a\"]}").addHeader("Link", link));
    }

    @Test
    void D32_ecrLinksToPagesByMarksOfItsOwn() throws Exception {
        linkSecondPage("</v2/_catalog?last=q2%2Bz%3D%3D&n=1000>;" + " rel=\"next\"");

        assertThat(list(ANNE).isComplete()).isTrue();
        assertThat(repositories).containsExactly("a", "b");
        assertThat(server.requests())
                .containsExactly(
                        "GET /v2/_catalog?n=1000", "GET /v2/_catalog?last=q2%2Bz%3D%3D&n=1000");
    }

    @Test
    void D33_ecrPublicDoesNotListWhatIsOthers() {
        server.on(CATALOG, error(405, "UNSUPPORTED"));

        assertNoCatalog(CredentialProvider.NONE);
    }

    @Test
    void D34_gitLabListsForAdministratorsOnly() {
        grantInVain();

        assertNoCatalog(ANNE);
    }

    @Test
    void D35_quayListsNothingToStrangersAndThatIsNoFailure() throws Exception {
        server.on(CATALOG, json("{\"repositories\":[]}"));

        assertThat(list(CredentialProvider.NONE).isComplete()).isTrue();
        assertThat(repositories).isEmpty();
    }

    /** It gives tokens for all else. */
    private void wantAPasswordForTheCatalog() {
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        CATALOG,
                        onlyWith(
                                basic("admin", "Harbor"),
                                "Basic realm=\"harbor\"",
                                json("{\"repositories\":[\"library/a\"]}")))
                .on(
                        "GET /v2/library/a/tags/list",
                        onlyWith("Bearer t", server.bearer(""), json("{\"tags\":[\"1.0\"]}")));
    }

    @Test
    void C46_D36_harborListsForAdministratorsWithAPassword() throws Exception {
        wantAPasswordForTheCatalog();

        list(TestCredentials.of(password("admin", "Harbor", "file")));

        assertThat(repositories).containsExactly("library/a");
    }

    @Test
    void D36_whoIsNoAdministratorOfHarborIsStillSignedIn() throws Exception {
        wantAPasswordForTheCatalog();
        RegistryContent registry = server.open(ANNE);
        assertThatThrownBy(() -> registry.listRepositories(repositories::addAll))
                .isInstanceOf(ContentException.Unsupported.class);

        assertThat(tags(repository(registry, "library/a"))).containsExactly("1.0");
        assertThat(server.requests("/token").getLast().getHeaders().get("Authorization"))
                .isEqualTo(basic("anne", "sesame"));
    }

    @Test
    void D37_acrListsPageByPage() throws Exception {
        linkSecondPage("</v2/_catalog?last=a&n=1000&orderby=>;" + " rel=\"next\"");

        assertThat(list(ANNE).isComplete()).isTrue();
        assertThat(repositories).containsExactly("a", "b");
    }

    @Test
    void D38_googleTellsMoreThanTags() throws Exception {
        server.on(
                "GET /v2/team/api/tags/list",
                json(
                        """
                        {"child":["inner"],"manifest":{"sha256:1":{"tag":["1.0","latest"],
                         "mediaType":"application/vnd.oci.image.manifest.v1+json",
                         "timeUploadedMs":"1700000000000","imageSizeBytes":"123"}},
                         "name":"team/api","tags":["1.0","latest"]}\
                        """));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0", "latest");
    }

    @Test
    void D39_mcrSendsAllOfItAtOnce() throws Exception {
        String all = "\"r" + String.join("\",\"r", numbers(5_000)) + "\"";
        server.on(CATALOG, json("{\"repositories\":[" + all + "]}"));

        assertThat(list(CredentialProvider.NONE).isComplete()).isTrue();
        assertThat(repositories).hasSize(5_000);
        assertThat(server.requests("/v2/_catalog")).hasSize(1);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    @Test
    void D40_artifactoryListsDigestsAmongTags() throws Exception {
        server.on(
                "GET /v2/docker-local/api/tags/list",
                json("{\"tags\":[\"1.0\",\"sha256:" + "a".repeat(64) + "\"]}"));

        assertThat(tags(server.repository("docker-local/api"))).containsExactly("1.0");
    }

    @Test
    void D41_zotListsPageByPage() throws Exception {
        linkSecondPage("</v2/_catalog?n=1&last=a>; rel=\"next\"");

        assertThat(list(CredentialProvider.NONE).isComplete()).isTrue();
        assertThat(repositories).containsExactly("a", "b");
    }

    @Test
    void D9_asksForListsByGetAlone() throws Exception {
        server.on(CATALOG, json("{}")).on("GET /v2/team/api/tags/list", json("{}"));

        list(CredentialProvider.NONE);
        tags(server.repository("team/api"));

        assertThat(server.requests()).hasSize(2).allMatch(line -> line.startsWith("GET "));
    }

    @Test
    void D20_givesNamesInWhateverOrderTheyCome() throws Exception {
        server.on("GET /v2/team/api/tags/list", json("{\"tags\":[\"b\",\"10\",\"a\",\"9\"]}"));

        assertThat(tags(server.repository("team/api"))).containsExactly("b", "10", "a", "9");
    }

    @Test
    void I1_tellsHowManyPullsDockerHubStillAllows() throws Exception {
        List<RequestRecord> records = new ArrayList<>();
        server.on(
                "GET /v2/team/api/tags/list",
                status(200)
                        .addHeader("ratelimit-limit", "100;w=21600")
                        .addHeader("ratelimit-remaining", "76;w=21600")
                        .body("{}"));

        tags(
                ScriptedRegistry.repository(
                        server.open(CredentialProvider.NONE, records::add), "team/api"));

        assertThat(records.getLast().rateLimit())
                .hasValueSatisfying(limit -> assertThat(limit.remaining()).isEqualTo(76));
    }
}
