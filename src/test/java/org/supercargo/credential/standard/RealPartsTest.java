package org.supercargo.credential.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.credential.TestHome.base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.credential.ChainSearch;
import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Secret;
import org.supercargo.credential.Step;
import org.supercargo.credential.TestHome;
import org.supercargo.credential.Verdict;
import org.supercargo.credential.store.Kept;
import org.supercargo.oci.RegistryName;
import org.supercargo.testing.RealParts;
import org.supercargo.testing.RealRegistry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Real helpers, keyrings and files of other programs; a real registry judges what is found. */
class RealPartsTest {
    @RegisterExtension static final RealRegistry registry = RealRegistry.htpasswd();

    private final RegistryJudge judge = new RegistryJudge(registry);

    @TempDir Path folder;
    private TestHome home;
    private RegistryName name;

    @BeforeEach
    void prepare() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        home = new TestHome(folder);
        name = new RegistryName(registry.host());
    }

    @Test
    @RealParts({"docker-credential-pass", "pass", "gpg"})
    void aSignInKeptInAPassStoreOpensTheRegistry() throws Exception {
        try {
            PrivateKeyring.run(
                    home,
                    "",
                    "gpg",
                    "--batch",
                    "--pinentry-mode",
                    "loopback",
                    "--passphrase",
                    "",
                    "--quick-gen-key",
                    "anne@example.org",
                    "default",
                    "default",
                    "never");
            PrivateKeyring.run(home, "", "pass", "init", "anne@example.org");
            Kept kept = home.credentials().store().keep(name, login());
            assertThat(kept.place().source()).isEqualTo("helper pass");
            assertOpens("saved sign-in, helper pass");
            home.credentials().store().signOut(name);
            assertThat(home.find(name.host())).isEmpty();
        } finally {
            PrivateKeyring.run(home, "", "gpgconf", "--kill", "all");
        }
    }

    @Test
    @RealParts({"docker-credential-secretservice", "gnome-keyring-daemon", "dbus-daemon"})
    void aSignInKeptInTheSecretServiceOpensTheRegistry() throws Exception {
        try (PrivateKeyring _ = PrivateKeyring.start(home)) {
            home.docker("{\"credsStore\":\"secretservice\"}");
            home.credentials().store().keepInDockerConfig(name, login());
            assertOpens("docker configuration, helper secretservice");
            assertThat(home.read(".docker/config.json")).contains(name.host() + "\" : { }");
            home.credentials().store().signOutOfDocker(name);
            assertThat(home.find(name.host())).isEmpty();
        }
    }

    @Test
    @RealParts({"secret-tool", "gnome-keyring-daemon", "dbus-daemon"})
    void B52_anEntryOfTheKeyringOpensTheRegistry() throws Exception {
        try (PrivateKeyring _ = PrivateKeyring.start(home)) {
            home.docker("{\"auths\":{\"%s\":{}}}".formatted(name));
            assertThat(home.step(name.host(), "keyring").outcome()).isEqualTo(Outcome.NOT_FOUND);
            PrivateKeyring.run(
                    home,
                    base64(registry.username() + ":" + registry.password()),
                    "secret-tool",
                    "store",
                    "--label=test",
                    "service",
                    "docker-credential-helpers",
                    "username",
                    name.host());
            assertOpens("keyring");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"podman", "skopeo"})
    @RealParts({"podman", "skopeo"})
    void whatPodmanAndSkopeoSignInToOpensTheRegistry(String program) throws Exception {
        Files.createDirectories(home.path("run"));
        home.variable("XDG_RUNTIME_DIR", home.path("run").toString());
        login(program);
        assertThat(home.path("run/containers/auth.json")).exists();
        assertOpens("podman configuration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"podman", "skopeo"})
    @RealParts({"podman", "skopeo"})
    void aDockerConfigurationThatTheyWriteOpensTheRegistry(String program) throws Exception {
        home.docker("{}");
        login(program, "--authfile", home.path(".docker/config.json").toString());
        assertOpens("docker configuration");
    }

    @Test
    void M1_aStaleSignInIsNamedAndTheNextOneOpensTheRegistry() {
        home.finch(TestHome.auth(name.host(), registry.username() + ":stale"))
                .docker(
                        TestHome.auth(
                                name.host(), registry.username() + ":" + registry.password()));
        CredentialExplanation explanation =
                home.credentials().chain().explain(name, Optional.empty(), judge::judge);
        assertThat(explanation.used())
                .map(FoundCredential::source)
                .contains("docker configuration");
        assertThat(explanation.refused())
                .extracting((Step step) -> step.place().source())
                .containsExactly("finch configuration");
    }

    private void login(String program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "login"));
        command.addAll(List.of(options));
        command.addAll(List.of("--tls-verify=false", "--password-stdin", name.host()));
        command.add(2, "--username=" + registry.username());
        PrivateKeyring.run(home, registry.password(), command.toArray(String[]::new));
    }

    private void assertOpens(String source) {
        ChainSearch search = home.search(name.host());
        FoundCredential found = search.next().orElseThrow();
        assertThat(found.source()).isEqualTo(source);
        assertThat(judge.judge(Optional.of(found.credential()))).isEqualTo(new Verdict.Accepted());
        assertThat(search.explanation(TestHome.NOT_TRIED).toString())
                .doesNotContain(registry.password());
    }

    private Credential login() {
        return new Credential.UserPassword(registry.username(), new Secret(registry.password()));
    }
}
