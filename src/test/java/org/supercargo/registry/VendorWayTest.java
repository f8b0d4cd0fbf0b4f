package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.RegistryContent;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;

import java.util.ArrayList;
import java.util.List;

/** A registry that shows by its challenge to be Harbor, and what its API does for it. */
class VendorWayTest {
    private static final String API = "DELETE /api/v2.0/projects/team/repositories/api";
    private static final String BY_TAG = "DELETE /v2/team/api/manifests/";

    private ScriptedRegistry server;

    @BeforeEach
    void start() {
        server = new ScriptedRegistry();
        server.challenging(
                        "Bearer realm=\"%s\",service=\"harbor-registry\""
                                .formatted(server.url("/service/token")))
                .on("GET /service/token", _ -> json("{\"token\":\"t0ken\"}"))
                .on(BY_TAG + "1.0", error(400, "UNSUPPORTED"))
                .on(API + "/artifacts/1.0/tags/1.0", status(200))
                .on(API + "/artifacts/2.0/tags/2.0", status(200));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RegistryContent harbor() {
        return server.open(TestCredentials.of(TestCredentials.password("jo", "s3cret", "a file")));
    }

    private List<String> deletes() {
        return server.requests().stream().filter(line -> line.startsWith("DELETE")).toList();
    }

    @Test
    void G17_asksTheVendorForWhatTheRegistryRefusesAndThenAtOnce() throws Exception {
        var repository = ScriptedRegistry.repository(harbor(), "team/api");

        repository.deleteTag(new Tag("1.0"));
        repository.deleteTag(new Tag("2.0"));

        assertThat(deletes())
                .containsExactly(
                        BY_TAG + "1.0",
                        API + "/artifacts/1.0/tags/1.0",
                        API + "/artifacts/2.0/tags/2.0");
    }

    @Test
    void G36_deletesARepositoryByTheVendor() throws Exception {
        server.on(API, status(200));
        RegistryContent harbor = harbor();

        harbor.deleteRepository(new RepositoryName(server.name(), "team/api"));

        assertThat(deletes()).containsExactly(API);
    }

    @Test
    void G36_saysThatARegistryWithoutAVendorDeletesNoRepository() {
        try (ScriptedRegistry plain = new ScriptedRegistry()) {
            assertThatThrownBy(
                            () ->
                                    plain.open()
                                            .deleteRepository(
                                                    new RepositoryName(plain.name(), "team/api")))
                    .isInstanceOf(ContentException.Unsupported.class);
            assertThat(plain.requests()).isEmpty();
        }
    }

    @Test
    void C46_D36_listsByTheVendorWhereTheCatalogIsForAdministrators() throws Exception {
        server.on("GET /v2/_catalog", error(401, "UNAUTHORIZED"))
                .on("GET /api/v2.0/projects", json("[{\"name\":\"team\"}]"))
                .on(
                        "GET /api/v2.0/projects/team/repositories",
                        json("[{\"name\":\"team/api\"},{\"name\":\"team/../x\"}]"));
        List<String> names = new ArrayList<>();

        harbor().listRepositories(names::addAll);

        assertThat(names).containsExactly("team/api");
    }

    @Test
    void D31_D35_asksNobodyElseWhereNoVendorIsKnown() throws Exception {
        try (ScriptedRegistry plain = new ScriptedRegistry()) {
            plain.on("GET /v2/_catalog", json("{\"repositories\":[]}"));

            assertThat(plain.open(CredentialProvider.NONE).listRepositories(_ -> true).isComplete())
                    .isTrue();
            assertThat(plain.requests()).hasSize(1);
        }
    }

    @Test
    void H8_knowsTheRuleForNamesOnceTheChallengeWasSeen() throws Exception {
        RegistryContent harbor = harbor();
        harbor.repository(new RepositoryName(server.name(), "team/api")).resolve(new Tag("none"));

        assertThat(harbor.brokenNameRule("team")).isPresent();
        assertThat(harbor.brokenNameRule("team/api")).isEmpty();
    }
}
