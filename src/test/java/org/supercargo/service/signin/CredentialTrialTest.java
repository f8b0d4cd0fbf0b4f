package org.supercargo.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Secret;
import org.supercargo.credential.Verdict;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.TestServices;

import java.io.IOException;
import java.util.Optional;

class CredentialTrialTest {
    private static final Credential ANNE =
            new Credential.UserPassword("anne", new Secret("sesame"));

    private final CredentialTrial trial = new CredentialTrial(TestServices::registries);
    private final MockWebServer server = new MockWebServer();
    private RegistryName registry;

    @BeforeEach
    void start() throws IOException {
        server.start();
        registry = new RegistryName("localhost:" + server.getPort());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRegistryThatAsksForNoSignInSaysNothingAboutOne() {
        answer(request -> new MockResponse.Builder().code(200));

        assertThat(trial.judge(registry, Optional.of(ANNE)))
                .isInstanceOfSatisfying(
                        Verdict.Untried.class,
                        untried -> assertThat(untried.reason()).contains("asks for no sign-in"));
        assertThat(trial.judge(registry, Optional.empty())).isEqualTo(new Verdict.Accepted());
    }

    @Test
    void aRegistryThatTakesThePasswordAcceptsIt() {
        answer(
                request ->
                        request.getHeaders().get("Authorization") == null
                                ? challenge("Basic realm=\"x\"")
                                : new MockResponse.Builder().code(200));

        assertThat(trial.judge(registry, Optional.of(ANNE))).isEqualTo(new Verdict.Accepted());
        assertThat(trial.judge(registry, Optional.empty())).isEqualTo(new Verdict.Refused());
    }

    /** GHCR names a scope in the challenge to a ping, so that anybody gets a token for it. */
    @Test
    void anAnonymousTokenAfterARefusalIsNoSignIn() {
        String challenge = "Bearer realm=\"/token\",scope=\"repository:user/image:pull\"";
        answer(
                request -> {
                    boolean signed = request.getHeaders().get("Authorization") != null;
                    if (request.getUrl().encodedPath().equals("/token")) {
                        return signed
                                ? new MockResponse.Builder().code(401)
                                : new MockResponse.Builder().body("{\"token\":\"t\"}");
                    }
                    return signed ? new MockResponse.Builder().code(200) : challenge(challenge);
                });

        assertThat(trial.judge(registry, Optional.of(ANNE))).isEqualTo(new Verdict.Refused());
        assertThatThrownBy(() -> trial.tryOut(registry, ANNE))
                .isInstanceOf(ContentException.SignInRequired.class)
                .hasMessageContaining("refused the sign-in from the user anne");
    }

    @Test
    void aRegistryOutOfReachSaysNothingAboutASignIn() {
        server.close();

        assertThat(trial.judge(registry, Optional.of(ANNE)))
                .isInstanceOfSatisfying(
                        Verdict.Untried.class,
                        untried ->
                                assertThat(untried.reason())
                                        .startsWith("It could not be tried: ")
                                        .contains(registry.host()));
    }

    private interface Answers {
        MockResponse.Builder to(RecordedRequest request);
    }

    private void answer(Answers answers) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answers.to(request).build();
                    }
                });
    }

    private static MockResponse.Builder challenge(String challenge) {
        return new MockResponse.Builder()
                .code(401)
                .setHeader("WWW-Authenticate", challenge)
                .setHeader("Docker-Distribution-Api-Version", "registry/2.0");
    }
}
