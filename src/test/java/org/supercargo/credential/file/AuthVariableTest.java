package org.supercargo.credential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.auth;
import static org.supercargo.credential.TestHome.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.TestHome;

import java.nio.file.Path;

class AuthVariableTest {
    @TempDir Path folder;

    @Test
    void B4_theVariableIsAskedBeforeTheFiles() {
        TestHome home =
                new TestHome(folder)
                        .docker(auth("a.io", "file:pass"))
                        .variable("DOCKER_AUTH_CONFIG", auth("a.io", "variable:pass"));
        assertThat(home.find("a.io")).isEqualTo(password("variable", "pass"));
        assertThat(home.find("b.io")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"auths\":{\"a.io\":{\"auth\":\"dXNlcjpwYXNz\"}},\"credsStore\":\"x\"}",
                "{\"auths\":{\"a.io\":{\"auth\":\"dXNlcjpwYXNz\"}}} trailing",
                "{\"auths\":{\"a.io\":{\"auth\":\"dXNlcjpwYXNz\"},\"b.io\":{}}}",
                "{\"auths\":{\"a.io\":{\"auth\":\"dXNlcjpwYXNz\",\"email\":\"e\"}}}",
                "{\"auths\":{\"a.io\":{\"auth\":\"dXNlcjpwYXNz\"},\"b.io\":{\"auth\":\"MARKER!\"}}}",
                "MARKER",
                "[]"
            })
    void B4_anythingElseInItMakesItCountForNothing(String text) {
        TestHome home =
                new TestHome(folder)
                        .docker(auth("a.io", "file:pass"))
                        .variable("DOCKER_AUTH_CONFIG", text);
        assertThat(home.find("a.io")).isEqualTo(password("file", "pass"));
        assertThat(home.explain("a.io").tried())
                .filteredOn(one -> one.place().location().equals("DOCKER_AUTH_CONFIG"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.outcome()).isEqualTo(Outcome.MALFORMED);
                            assertThat(one.toString()).doesNotContain("MARKER", "dXNl");
                        });
    }
}
