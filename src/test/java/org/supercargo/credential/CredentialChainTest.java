package org.supercargo.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.util.Optional;

class CredentialChainTest {
    private static final RegistryName HOST = new RegistryName("a.io");

    @TempDir Path folder;

    @Test
    void B1_theSourcesAreAskedInTheirOrder() {
        TestHome home = full();
        home.credentials().session().signIn(HOST, password("session", "1").orElseThrow());
        ChainSearch search = home.search("a.io");
        assertThat(search.next())
                .map(FoundCredential::credential)
                .isEqualTo(password("session", "1"));
        assertThat(search.next()).map(FoundCredential::credential).isEqualTo(password("env", "2"));
        assertThat(search.next())
                .map(FoundCredential::credential)
                .isEqualTo(password("variable", "3"));
        assertThat(search.next())
                .map(FoundCredential::credential)
                .isEqualTo(password("finch", "4"));
        assertThat(search.next())
                .map(FoundCredential::credential)
                .isEqualTo(password("docker", "5"));
        assertThat(search.next()).isEmpty();
        assertThat(search.next()).isEmpty();
    }

    @Test
    void M1_aRefusedCredentialIsFollowedByTheNextAndNamed() {
        CredentialExplanation explanation =
                full().credentials()
                        .chain()
                        .explain(
                                HOST,
                                Optional.empty(),
                                found ->
                                        found.filter(one -> one.user().equals("finch")).isPresent()
                                                ? new Verdict.Accepted()
                                                : new Verdict.Refused());
        assertThat(explanation.used())
                .map(FoundCredential::origin)
                .isEqualTo(
                        Optional.of(
                                "finch configuration ("
                                        + folder.resolve(".finch/config.json")
                                        + ")"));
        assertThat(explanation.tried())
                .extracting(step -> step.place().source(), Step::outcome)
                .containsExactly(
                        tuple("sign-in of this session", Outcome.NONE),
                        tuple("saved sign-in", Outcome.NONE),
                        tuple("environment variables", Outcome.REFUSED),
                        tuple("environment variable", Outcome.REFUSED),
                        tuple("finch configuration", Outcome.USED),
                        tuple("docker configuration", Outcome.SKIPPED),
                        tuple("podman configuration", Outcome.SKIPPED),
                        tuple("podman configuration", Outcome.SKIPPED),
                        tuple("old docker configuration", Outcome.SKIPPED),
                        tuple("Amazon ECR", Outcome.SKIPPED),
                        tuple("keyring", Outcome.SKIPPED));
        assertThat(explanation.refused())
                .allSatisfy(step -> assertThat(step.remedy()).isNotEmpty());
    }

    @Test
    void theSameCredentialIsNotOfferedTwice() {
        TestHome home =
                new TestHome(folder)
                        .finch(auth("a.io", "same:pass"))
                        .docker(auth("a.io", "same:pass"));
        ChainSearch search = home.search("a.io");
        assertThat(search.next()).isPresent();
        assertThat(search.next()).isEmpty();
        assertThat(search.explanation(TestHome.NOT_TRIED).refused())
                .extracting(Step::detail)
                .last()
                .asString()
                .contains("the same credential as the finch configuration");
    }

    @Test
    void withoutAnySourceRequestsGoOutAnonymously() {
        CredentialExplanation explanation = new TestHome(folder).explain("a.io");
        assertThat(explanation.used()).isEmpty();
        assertThat(explanation.tried()).isNotEmpty().allMatch(s -> s.outcome() == Outcome.NONE);
    }

    @Test
    void nothingIsAskedBeforeTheFirstNext() {
        TestHome home = new TestHome(folder);
        ChainSearch search = home.search("a.io");
        home.docker(auth("a.io", "user:pass"));
        assertThat(search.next()).isPresent();
    }

    @Test
    void aSignOutForgetsTheSession() {
        SessionCredentials session = new SessionCredentials();
        session.signIn(HOST, bearer("t").orElseThrow());
        assertThat(session.signOut(HOST)).isTrue();
        assertThat(session.signOut(HOST)).isFalse();
        assertThat(session.look(CredentialRequest.of(HOST)).getFirst().credential()).isEmpty();
    }

    @Test
    void J34_noSecretIsInTheTextOfAnyPart() {
        TestHome home = new TestHome(folder).docker(auth("a.io", "user:MARKER"));
        ChainSearch search = home.search("a.io");
        assertThat(search.next().orElseThrow().toString())
                .contains("user")
                .doesNotContain("MARKER");
        assertThat(search.explanation(TestHome.NOT_TRIED).toString()).doesNotContain("MARKER");
    }

    private TestHome full() {
        return new TestHome(folder)
                .variable("OCI_REGISTRY", "a.io")
                .variable("OCI_USERNAME", "env")
                .variable("OCI_PASSWORD", "2")
                .variable("DOCKER_AUTH_CONFIG", auth("a.io", "variable:3"))
                .finch(auth("a.io", "finch:4"))
                .docker(auth("a.io", "docker:5"));
    }
}
