package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.error;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.credential.FoundCredential;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Tag;

/** What a token is asked to allow, and what follows where it allows less. */
class TokenScopeTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    @Test
    void C43_takesTheScopeOfTheChallengeForDeleting() throws Exception {
        String digest = Digest.sha256(new byte[0]).toString();
        String path = "/v2/team/api/manifests/" + digest;
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "DELETE " + path,
                        onlyWith(
                                "Bearer t",
                                server.bearer(",scope=\"repository:team/api:delete\""),
                                status(202)));

        server.repository("team/api").deleteManifest(Digest.parse(digest));

        assertThat(server.tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Adelete&client_id=supercargo");
    }

    @Test
    void C43_asksForEverythingWhereNoScopeIsNamedAndDeletingIsNotEnough() throws Exception {
        String digest = Digest.sha256(new byte[0]).toString();
        server.challenging(server.bearer(""))
                .on(
                        "GET /token",
                        request ->
                                request.getTarget().contains("%3A*")
                                                || request.getTarget().contains("%3A%2A")
                                        ? json("{\"token\":\"all\"}")
                                        : json("{\"token\":\"some\"}"))
                .on(
                        "DELETE /v2/team/api/manifests/" + digest,
                        onlyWith("Bearer all", server.bearer(""), status(202)));

        server.repository("team/api").deleteManifest(Digest.parse(digest));

        assertThat(server.tokenRequests()).hasSize(2);
    }

    @Test
    void C44_fetchesABetterTokenOnceWhereTheScopeIsTooSmall() throws Exception {
        server.challenging(server.bearer(""))
                .inTurn("GET /token", json("{\"token\":\"small\"}"), json("{\"token\":\"large\"}"))
                .on(
                        "GET " + TAGS,
                        request ->
                                "Bearer large".equals(request.getHeaders().get("Authorization"))
                                        ? json(TAG_LIST)
                                        : status(403)
                                                .addHeader(
                                                        "WWW-Authenticate",
                                                        server.bearer(
                                                                ",scope=\"repository:team/api:metadata\",error=\"insufficient_scope\"")));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
        assertThat(server.tokenRequests()).hasSize(2);
    }

    @Test
    void C45_stopsAfterAFreshTokenIsRefused() {
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET /v2/_catalog",
                        error(401, "UNAUTHORIZED")
                                .addHeader(
                                        "WWW-Authenticate",
                                        server.bearer(
                                                ",scope=\"registry:catalog:*\",error=\"insufficient_scope\"")));

        assertThatThrownBy(() -> server.open(TestCredentials.of(ANNE)).listRepositories(_ -> true))
                .isInstanceOf(ContentException.Unsupported.class);
        assertThat(server.tokenRequests()).hasSize(1);
        assertThat(server.requests("/v2/_catalog")).hasSize(1);
    }

    @Test
    void C45_isNotLedInACircleByEverNewScopes() {
        int[] round = {0};
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        _ ->
                                error(401, "UNAUTHORIZED")
                                        .addHeader(
                                                "WWW-Authenticate",
                                                server.bearer(
                                                        ",scope=\"repository:x"
                                                                + round[0]++
                                                                + ":pull\"")));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(SignInRequired.class);
        assertThat(server.tokenRequests().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void pushesWithAScopeForWriting() throws Exception {
        byte[] bytes = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "PUT /v2/team/api/manifests/1.0",
                        onlyWith("Bearer t", server.bearer(""), status(201)));

        server.repository("team/api")
                .pushManifest(
                        RawManifest.of("application/json", bytes),
                        java.util.Optional.of(new Tag("1.0")));

        assertThat(server.tokenRequests())
                .containsExactly(
                        "GET /token?service=reg&scope=repository%3Ateam%2Fapi%3Apull%2Cpush&client_id=supercargo");
    }

    @Test
    void C47_asksForTheScopesOfTheChallengeAlone() throws Exception {
        server.challenging(server.bearer(""))
                .inTurn("GET /token", json("{\"token\":\"first\"}"), json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        onlyWith(
                                "Bearer t",
                                server.bearer(",scope=\"repository:mirror/api:pull\""),
                                json(TAG_LIST)));

        tags(server.repository("team/api"));

        assertThat(server.tokenRequests().getLast())
                .isEqualTo(
                        "GET /token?service=reg&scope=repository%3Amirror%2Fapi%3Apull&client_id=supercargo");
    }
}
