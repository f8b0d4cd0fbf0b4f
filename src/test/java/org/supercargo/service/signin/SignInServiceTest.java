package org.supercargo.service.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supercargo.content.ContentException;
import org.supercargo.credential.Credential;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Secret;
import org.supercargo.credential.standard.StandardCredentials;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.TestServices;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class SignInServiceTest {
    @RegisterExtension static final RealRegistry REAL = RealRegistry.htpasswd();

    @TempDir static Path home;

    private final StandardCredentials credentials =
            new StandardCredentials(
                    new Environment(
                            home,
                            Map.of("PATH", "/nowhere"),
                            Environment.OperatingSystem.LINUX,
                            Optional.empty()),
                    Duration.ofSeconds(10));
    private final RegistryClients clients =
            new RegistryClients(
                    credentials.chain(), ConnectionSettings.DEFAULT, RequestObserver.NONE);
    private final SignInService signIn =
            new SignInService(
                    new CredentialTrial(TestServices::registries),
                    credentials.chain(),
                    credentials.session(),
                    credentials.store(),
                    clients::forget);
    private final RegistryName registry = new RegistryName(REAL.host());

    @BeforeAll
    static void fill() throws IOException {
        REAL.push("team/api", "1.0", TestManifest.image("amd64", "hello"));
    }

    @Test
    void aSignInOpensWhatWasClosed() throws ContentException {
        assertThatThrownBy(this::look).isInstanceOf(ContentException.SignInRequired.class);

        signIn.signIn(registry, credential(REAL.password()));

        assertThat(look()).isTrue();
    }

    @Test
    void aWrongPasswordIsNotKept() {
        assertThatThrownBy(() -> signIn.signIn(registry, credential("wrong-" + REAL.password())))
                .isInstanceOf(ContentException.SignInRequired.class)
                .hasMessageNotContaining("wrong-");

        assertThatThrownBy(this::look)
                .isInstanceOfSatisfying(
                        ContentException.SignInRequired.class,
                        failure -> assertThat(failure.credentialSource()).isEmpty());
    }

    @Test
    void aWrongPasswordIsRefusedThoughAnEarlierSignInIsRight() throws ContentException {
        signIn.signIn(registry, credential(REAL.password()));

        assertThatThrownBy(() -> signIn.signIn(registry, credential("wrong")))
                .isInstanceOf(ContentException.SignInRequired.class);

        assertThat(look()).isTrue();
    }

    @Test
    void afterSigningOutTheRegistryIsClosedAgain() throws ContentException {
        signIn.signIn(registry, credential(REAL.password()));
        look();

        signIn.signOut(registry);

        assertThatThrownBy(this::look).isInstanceOf(ContentException.SignInRequired.class);
    }

    private boolean look() throws ContentException {
        return clients.open(registry)
                .repository(new RepositoryName(registry, "team/api"))
                .resolve(new Tag("1.0"))
                .isPresent();
    }

    private static Credential credential(String password) {
        return new Credential.UserPassword(REAL.username(), new Secret(password));
    }
}
