package org.supercargo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supercargo.registry.ScriptedRegistry.json;
import static org.supercargo.registry.ScriptedRegistry.status;
import static org.supercargo.registry.TestCredentials.basic;
import static org.supercargo.registry.TestCredentials.password;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.FoundCredential;

import java.io.IOException;

/** Credentials that change while the program runs: others sign in beside it, passwords expire. */
class RenewedCredentialTest {
    private static final String TAGS = "/v2/team/api/tags/list";
    private static final FoundCredential ANNE = password("anne", "sesame", "first");
    private static final FoundCredential BOB = password("bob", "swordfish", "second");

    private ScriptedRegistry server;
    private RepositoryContent repository;
    private FoundCredential[] known = {};
    private String taken = "";

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
        server.on("GET " + TAGS, this::judge);
        repository =
                server.repository(
                        (registry, path) -> TestCredentials.of(known).search(registry, path),
                        "team/api");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void B15_aSignInMadeBesideIsFoundAtTheNextTry() throws ContentException {
        taken = basic("anne", "sesame");
        assertThatThrownBy(this::listTags).isInstanceOf(SignInRequired.class);

        known = new FoundCredential[] {ANNE};

        listTags();
        assertThat(server.authorizations()).containsExactly(TAGS + " " + taken);
    }

    @Test
    void M1_whereAllAreRefusedTheSourcesAreAskedOnceMoreForANewPassword() throws ContentException {
        known = new FoundCredential[] {ANNE};
        taken = basic("anne", "sesame");
        listTags();

        known = new FoundCredential[] {BOB};
        taken = basic("bob", "swordfish");

        listTags();
        assertThat(server.authorizations()).last().isEqualTo(TAGS + " " + taken);
    }

    @Test
    void M1_aRefusedPasswordIsSentOnceHoweverOftenItIsTried() {
        known = new FoundCredential[] {ANNE};

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(this::listTags)
                    .isInstanceOfSatisfying(
                            SignInRequired.class,
                            failure -> assertThat(failure.credentialSource()).contains("first"));
        }

        assertThat(server.authorizations()).hasSize(1);
    }

    private void listTags() throws ContentException {
        repository.listTags(names -> true);
    }

    private MockResponse.Builder judge(RecordedRequest request) {
        return taken.equals(request.getHeaders().get("Authorization"))
                ? json("{\"tags\":[\"1.0\"]}")
                : status(401).addHeader("WWW-Authenticate", "Basic realm=x");
    }
}
