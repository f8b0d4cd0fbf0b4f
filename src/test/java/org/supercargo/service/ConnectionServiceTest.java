package org.supercargo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.ConnectionSettings.Protocol;

class ConnectionServiceTest {
    private static final RegistryName ALLOWED = new RegistryName("registry.example.com:5000");

    private final ConnectionService connections = new ConnectionService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example.com",
                "registry.example.com:5001",
                "registry.example.com:50000",
                "a.registry.example.com:5000",
                "registry.example.com.evil.org:5000"
            })
    void C52_isAllowedForExactlyTheHostAndPort(String other) {
        RegistryName name = new RegistryName(other);
        connections.allowPlainHttp(ALLOWED);
        connections.allowPasswordOverPlainHttp(ALLOWED);
        connections.allowPasswordTo(ALLOWED, "sign-in.example.org");

        assertThat(connections.protocol(ALLOWED)).isEqualTo(Protocol.HTTPS_ELSE_HTTP);
        assertThat(connections.protocol(name)).isEqualTo(Protocol.HTTPS);
        assertThat(connections.allowsPasswordOverPlainHttp(name)).isFalse();
        assertThat(connections.allowsPasswordTo(name, "sign-in.example.org")).isFalse();
        assertThat(connections.allowsPasswordTo(ALLOWED, "b.sign-in.example.org")).isFalse();
    }
}
