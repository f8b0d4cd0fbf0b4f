package org.supercargo.credential.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.base64;
import static org.supercargo.credential.TestHome.bearer;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.TestHome;

import java.nio.file.Path;

class KeyringSourceTest {
    private static final String MARKED = "{\"auths\":{\"a.io\":{}}}";

    @TempDir Path folder;

    @Test
    void B52_anEmptyEntryPointsToTheKeyring() {
        TestHome home = keyring("echo " + base64("user:pa:ss")).docker(MARKED);
        assertThat(home.find("a.io")).isEqualTo(password("user", "pa:ss"));
        assertThat(home.read("asked"))
                .contains("lookup service docker-credential-helpers username a.io");
    }

    @Test
    void B52_aValueWithoutAColonIsABearerToken() {
        assertThat(keyring("echo " + base64("token")).docker(MARKED).find("a.io"))
                .isEqualTo(bearer("token"));
    }

    @Test
    void B52_withoutAnEmptyEntryTheKeyringIsNotAsked() {
        TestHome home =
                keyring("echo " + base64("user:pass"))
                        .docker("{\"auths\":{\"a.io\":{}},\"credsStore\":\"absent\"}");
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.find("b.io")).isEmpty();
        assertThat(home.path("asked")).doesNotExist();
    }

    @Test
    void M8_theKeyringIsTheLast() {
        TestHome home =
                keyring("echo " + base64("keyring:1"))
                        .finch(MARKED)
                        .file(".dockercfg", "{\"a.io\":{\"auth\":\"" + base64("old:1") + "\"}}");
        assertThat(home.find("a.io")).isEqualTo(password("old", "1"));
    }

    @Test
    void S1_4_whatTheKeyringCannotGiveIsALineAndNoFailure() {
        assertOutcome("exit 1", Outcome.NOT_FOUND);
        assertOutcome("echo 'MARKER not base64'", Outcome.MALFORMED);
        assertOutcome("echo 'Cannot autolaunch D-Bus: secret=MARKER' >&2; exit 1", Outcome.FAILED);
        assertOutcome("yes MARKER", Outcome.FAILED);
    }

    private void assertOutcome(String script, Outcome outcome) {
        TestHome home = keyring(script).docker(MARKED);
        assertThat(home.find("a.io")).isEmpty();
        assertThat(home.step("a.io", "keyring").outcome()).isEqualTo(outcome);
        assertThat(home.explain("a.io").toString()).doesNotContain("MARKER");
        assertThat(home.docker(auth("b.io", "u:p")).find("b.io")).isPresent();
    }

    private TestHome keyring(String script) {
        return new TestHome(folder)
                .program("secret-tool", "echo \"$@\" >> \"$HOME/asked\"\n" + script);
    }
}
