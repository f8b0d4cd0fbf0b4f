package org.supercargo.service;

import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.ConnectionSettings;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.RequestObserver;

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
}
