package org.supercargo.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class EnvironmentCredentialsTest {
    @TempDir Path folder;

    @Test
    void S2_1_aBearerTokenBeatsUserAndPassword() {
        TestHome home = login().variable("OCI_REGISTRY", "a.io");
        assertThat(home.find("a.io")).isEqualTo(password("user", "pass"));
        TestHome withBearer = login().variable("OCI_REGISTRY", "a.io").variable("OCI_BEARER", "t");
        assertThat(withBearer.find("a.io")).isEqualTo(bearer("t"));
    }

    @Test
    void B1_theVariablesGoOnlyToTheRegistryTheyName() {
        assertThat(login().variable("OCI_REGISTRY", "b.io").find("a.io")).isEmpty();
        TestHome unbound = login();
        assertThat(unbound.find("a.io")).isEmpty();
        Step step = unbound.step("a.io", "environment variables");
        assertThat(step.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(step.remedy()).contains("OCI_REGISTRY");
    }

    @Test
    void S2_1_aUserWithoutAPasswordIsNoCredential() {
        TestHome home =
                new TestHome(folder).variable("OCI_REGISTRY", "a.io").variable("OCI_USERNAME", "u");
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.step("a.io", "environment variables").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void aBadRegistryNameIsSaid() {
        TestHome home = login().variable("OCI_REGISTRY", "not a host");
        assertThat(home.step("a.io", "environment variables").outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    private TestHome login() {
        return new TestHome(folder)
                .variable("OCI_USERNAME", "user")
                .variable("OCI_PASSWORD", "pass");
    }
}
