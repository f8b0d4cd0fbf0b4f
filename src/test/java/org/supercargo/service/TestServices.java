package org.supercargo.service;

import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.layout.LocalStore;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.remembered.RememberedRepositories;
import org.supercargo.service.seen.SeenStore;

import java.nio.file.Path;
import java.util.List;

/** Opens registries with the real client, for tests of the services. */
public final class TestServices {
    private static final ConnectionSettings PLAIN_HTTP =
            new ConnectionSettings() {
                @Override
                public Protocol protocol(RegistryName registry) {
                    return Protocol.HTTP;
                }
            };

    private TestServices() {}

    public static Registries registries() {
        return registries(CredentialProvider.NONE);
    }

    public static Registries registries(CredentialProvider credentials) {
        return new RegistryClients(credentials, PLAIN_HTTP, RequestObserver.NONE)::open;
    }

    /** Remembers what was opened; the user has no configuration. */
    public static RememberedRepositories remembered(SeenStore seen, Path folder) {
        return new RememberedRepositories(
                seen, new LocalStore(folder.resolve("store")), new ConfiguredRegistries(List.of()));
    }
}
