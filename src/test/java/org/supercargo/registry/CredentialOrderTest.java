package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.onlyWith;
import static org.supercargo.registry.ScriptedRegistry.repository;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.ScriptedRegistry.tags;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.bearerToken;
import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.FoundCredential;
import org.supercargo.registry.connection.RequestObserver;

/** Which credential is sent, and which one after a refusal. */
class CredentialOrderTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final String TAG_LIST = "{\"tags\":[\"1.0\"]}";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");
    private static final FoundCredential BOB = password("bob", "swordfish", "second");

    @AutoClose private final ScriptedRegistry server = new ScriptedRegistry();

    @Test
    void M1_goesOnToTheNextSourceAfterARefusedPassword() throws Exception {
        server.on(
                "GET " + TAGS,
                onlyWith(basic("bob", "swordfish"), "Basic realm=x", json(TAG_LIST)));
        RepositoryContent repository = server.repository(TestCredentials.of(ANNE, BOB), "team/api");

        tags(repository);
        tags(repository);

        assertThat(server.authorizations())
                .containsExactly(
                        TAGS + " " + basic("anne", "sesame"),
                        TAGS + " " + basic("bob", "swordfish"),
                        TAGS + " " + basic("bob", "swordfish"));
    }

    @Test
    void M1_goesOnToTheNextSourceAfterThatOfTheTokenServer() throws Exception {
        server.on(
                        "GET /token",
                        onlyWith(
                                basic("bob", "swordfish"),
                                "Basic realm=x",
                                json("{\"token\":\"t\"}")))
                .on("GET " + TAGS, onlyWith("Bearer t", server.bearer(""), json(TAG_LIST)));

        assertThat(tags(server.repository(TestCredentials.of(ANNE, BOB), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void M1_goesOnAfterAPasswordThatEcrCallsExpired() throws Exception {
        server.challenging("Basic realm=\"x\"")
                .on(
                        "GET " + TAGS,
                        request ->
                                basic("bob", "swordfish")
                                                .equals(request.getHeaders().get("Authorization"))
                                        ? json(TAG_LIST)
                                        : status(403)
                                                .body(
                                                        "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"Your"
                                                            + " authorization token has expired."
                                                            + " Reauthenticate and try"
                                                            + " again.\"}]}"));

        assertThat(tags(server.repository(TestCredentials.of(ANNE, BOB), "team/api")))
                .containsExactly("1.0");
    }

    @Test
    void sendsATokenOfTheUserAsItIs() throws Exception {
        server.on("GET " + TAGS, onlyWith("Bearer mine", server.bearer(""), json(TAG_LIST)));

        tags(server.repository(TestCredentials.of(bearerToken("mine", "file")), "team/api"));

        assertThat(server.tokenRequests()).isEmpty();
    }

    @Test
    void isForgottenWithTheSignInThatWasRefused() throws Exception {
        server.on(
                "GET " + TAGS,
                onlyWith(basic("bob", "swordfish"), "Basic realm=x", json(TAG_LIST)));
        FoundCredential[] typed = {ANNE};
        RegistryClients clients =
                ScriptedRegistry.clients(
                        (registry, repository) ->
                                TestCredentials.of(typed[0]).search(registry, repository),
                        new ScriptedRegistry.PlainHttp(),
                        RequestObserver.NONE);
        assertThatThrownBy(() -> tags(repository(clients.open(server.name()), "team/api")))
                .isInstanceOf(SignInRequired.class);

        typed[0] = BOB;
        clients.forget(server.name());

        assertThat(tags(repository(clients.open(server.name()), "team/api")))
                .containsExactly("1.0");
    }
}
