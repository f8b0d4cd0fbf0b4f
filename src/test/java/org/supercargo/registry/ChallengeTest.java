package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.UnexpectedAnswer;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.FoundCredential;

/** Which way to sign in is taken from what a registry answers. */
class ChallengeTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    @Test
    void C48_sendsNoPasswordBeforeItIsAskedFor() throws Exception {
        server.on("GET " + TAGS, json(TAG_LIST));

        tags(server.repository(TestCredentials.of(ANNE), "team/api"));

        assertThat(server.authorizations()).isEmpty();
    }

    @Test
    void C2_usesTheChallengeOfThePingWhereARequestNamesNone() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on(
                        "GET " + TAGS,
                        request ->
                                request.getHeaders().get("Authorization") == null
                                        ? status(401)
                                        : json(TAG_LIST));

        assertThat(tags(server.repository(TestCredentials.of(ANNE), "team/api")))
                .containsExactly("1.0");
        assertThat(server.authorizations()).containsExactly(TAGS + " " + basic("anne", "sesame"));
    }

    @Test
    void C3_prefersTheChallengeOfTheRequestItself() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        onlyWith("Bearer t", server.bearer(",scope=\"own\""), json(TAG_LIST)));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
    }

    @Test
    void C13_choosesTheTokenAmongSeveralChallenges() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET " + TAGS,
                        onlyWith(
                                "Bearer t",
                                "Negotiate, Basic realm=x, " + server.bearer(""),
                                json(TAG_LIST)));

        assertThat(tags(server.repository(TestCredentials.of(ANNE), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void C13_namesTheWaysThatAreNotSupported() {
        server.on("GET " + TAGS, status(401).addHeader("WWW-Authenticate", "Negotiate, NTLM"));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("negotiate")
                .hasMessageContaining(server.host());
    }

    @Test
    void C14_saysThatTheRealmIsMissing() {
        server.on("GET " + TAGS, status(401).addHeader("WWW-Authenticate", "Bearer service=\"x\""));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("missing realm");
    }

    @Test
    void C15_resolvesARelativeRealm() throws Exception {
        server.on("GET /token", json("{\"token\":\"t\"}"))
                .on("GET " + TAGS, onlyWith("Bearer t", "Bearer realm=\"/token\"", json(TAG_LIST)));

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
    }

    @Test
    void I23_takesA401WithAWebPageForARefusal() {
        server.on("GET " + TAGS, status(401).addHeader("Content-Type", "text/html").body("<html>"));

        assertThatThrownBy(() -> tags(server.repository("team/api")))
                .isInstanceOf(SignInRequired.class);
    }

    @Test
    void C46_answersABasicChallengeOfTheCatalogAlone() throws Exception {
        server.challenging(server.bearer(""))
                .on("GET /token", json("{\"token\":\"t\"}"))
                .on(
                        "GET /v2/_catalog",
                        onlyWith(
                                basic("anne", "sesame"),
                                "Basic realm=\"harbor\"",
                                json("{\"repositories\":[\"a\"]}")));

        assertThat(server.open(TestCredentials.of(ANNE)).listRepositories(_ -> true).isComplete())
                .isTrue();
    }

    @Test
    void I24_needsNoVersionHeader() throws Exception {
        server.on("GET /v2/", status(200)).on("GET " + TAGS, json(TAG_LIST));

        server.open().ping();

        assertThat(tags(server.repository("team/api"))).containsExactly("1.0");
    }

    @Test
    void J62_keepsNoCookies() throws Exception {
        server.on("GET /v2/", status(200).addHeader("Set-Cookie", "sid=1; Path=/"))
                .on("GET " + TAGS, json(TAG_LIST).addHeader("Set-Cookie", "sid=2; Path=/"));
        RepositoryContent repository = server.repository("team/api");

        tags(repository);
        tags(repository);

        assertThat(server.requests(TAGS))
                .hasSize(2)
                .allMatch(request -> request.getHeaders().get("Cookie") == null);
    }
}
