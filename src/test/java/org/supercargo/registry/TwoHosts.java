package org.supercargo.registry;

import static org.supercargo.registry.TestCredentials.password;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.supercargo.content.RepositoryContent;
import org.supercargo.credential.CredentialProvider;

import java.io.IOException;

/** A registry that wants a sign-in, and another host that it names. */
abstract class TwoHosts {
    static final CredentialProvider ANNE = TestCredentials.of(password("anne", "sesame", "file"));

    ScriptedRegistry registry;
    ScriptedRegistry other;

    @BeforeEach
    void start() throws IOException {
        registry = new ScriptedRegistry().challenging("Basic realm=\"x\"");
        other = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
        other.close();
    }

    RepositoryContent repository() {
        return registry.repository(ANNE, "team/api");
    }
}
