package org.supercargo.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.RegistryName;

import java.util.List;
import java.util.Optional;

class CredentialExplanationTest {
    private static final RegistryName HOST = new RegistryName("a.io");
    private static final Verdict AWAY = new Verdict.Untried("It could not be tried: it is away.");

    @Test
    void theHeadlineSaysWhatWasObservedOfACredential() {
        assertThat(headline(true, new Verdict.Accepted()))
                .isEqualTo("a.io accepts the identity token from docker (config.json).");
        assertThat(headline(true, AWAY))
                .isEqualTo(
                        "a.io would be given the identity token from docker (config.json)."
                                + " It could not be tried: it is away.");
    }

    @Test
    void theHeadlineSaysWhatWasObservedWithoutACredential() {
        assertThat(headline(false, new Verdict.Accepted()))
                .isEqualTo("a.io is used without signing in.");
        assertThat(headline(false, new Verdict.Refused()))
                .isEqualTo("a.io asks for a sign-in, and there is none that it accepts.");
        assertThat(headline(false, AWAY)).startsWith("There is no sign-in for a.io. It could");
    }

    @Test
    void whatCouldNotBeTriedIsNotCalledUsed() {
        Step step = new Step(new Place("docker", ""), Outcome.USED, "Found.", "");
        assertThat(explanation(AWAY, step).lines()).contains("untried        docker");
        assertThat(explanation(new Verdict.Accepted(), step).lines())
                .contains("used           docker");
    }

    private static CredentialExplanation explanation(Verdict verdict, Step step) {
        return new CredentialExplanation(HOST, Optional.empty(), verdict, List.of(step));
    }

    private static String headline(boolean found, Verdict verdict) {
        var token = new Credential.IdentityToken("", new Secret("t"));
        var used = new FoundCredential(token, "docker", "config.json");
        return new CredentialExplanation(
                        HOST, found ? Optional.of(used) : Optional.empty(), verdict, List.of())
                .headline();
    }
}
