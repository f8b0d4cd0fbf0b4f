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
import org.supercargo.content.Registries;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.CreateService;

import java.time.Clock;

/** Creating a repository where its project is missing, on a registry that shows to be Harbor. */
class MissingParentTest {
    private ScriptedRegistry server;

    @BeforeEach
    void start() {
        server = new ScriptedRegistry();
        server.challenging(
                        "Bearer realm=\"%s\",service=\"harbor-registry\""
                                .formatted(server.url("/service/token")))
                .on("GET /service/token", _ -> json("{\"token\":\"t0ken\"}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void create(String path) throws ContentException {
        var credentials = TestCredentials.of(TestCredentials.password("jo", "s3cret", "a file"));
        Registries registries = _ -> server.open(credentials);
        new CreateService(registries, Clock.systemUTC())
                .create(new RepositoryName(server.name(), path), Tag.LATEST);
    }

    @Test
    void H8_saysThatTheProjectHasToBeThereFirst() {
        server.on("POST /v2/team/api/blobs/uploads/", error(404, "NAME_UNKNOWN"));

        assertThatThrownBy(() -> create("team/api"))
                .isInstanceOfSatisfying(
                        ContentException.NotFound.class,
                        e ->
                                assertThat(e.remedy())
                                        .isEqualTo("Create the project team at Harbor first."));
    }

    @Test
    void H8_findsAMissingProjectBehindAMissingRight() {
        server.on("POST /v2/team/api/blobs/uploads/", error(403, "DENIED"))
                .on("HEAD /api/v2.0/projects", status(404));

        assertThatThrownBy(() -> create("team/api")).isInstanceOf(ContentException.NotFound.class);
    }

    @Test
    void H9_tellsAMissingRightAsOneWhereTheProjectIsThere() {
        server.on("POST /v2/team/api/blobs/uploads/", error(403, "DENIED"))
                .on("HEAD /api/v2.0/projects", status(200));

        assertThatThrownBy(() -> create("team/api")).isInstanceOf(ContentException.Denied.class);
    }

    @Test
    void H2_refusesANameThatTheRegistryCannotHaveBeforeAnythingIsPushed() {
        assertThatThrownBy(() -> create("api"))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("project/name");
        assertThat(server.requests()).noneMatch(request -> request.startsWith("P"));
    }

    @Test
    void H10_aRepositoryWithoutATagExistsAllTheSame() {
        server.on("GET /v2/team/api/tags/list", json("{\"tags\":null}"));

        assertThatThrownBy(() -> create("team/api"))
                .isInstanceOf(ContentException.Conflict.class)
                .hasMessageContaining("exists already");
    }
}
