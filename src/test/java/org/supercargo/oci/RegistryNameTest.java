package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gcr.io",
                "gcr.io:9001",
                "localhost:9090",
                "localhost",
                "127.0.0.1:5000",
                "[::1]:5000",
                "[2001:db8::1]",
                "a-b.c",
                "x:1"
            })
    void A2_hostAndPortAreTaken(String name) {
        assertThat(new RegistryName(name).host()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "white space",
                "gcr?com",
                "a_b.com",
                "-a.com",
                "a-.com",
                "a..com",
                ".com",
                "com.",
                "a:b",
                "a:",
                ":5000",
                "a:1:2",
                "a/b",
                "user@host",
                "[::1",
                "::1",
                "[fe80::1%eth0]",
                "[::192.0.2.33]",
                "[1::2::3]",
                "[]",
                "a.com\n",
                "é.com"
            })
    void A2_whatIsNoHostIsRefused(String name) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new RegistryName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:65536", "a:99999999999999999999"})
    void A2_aPortThatCannotBeIsRefused(String name) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new RegistryName(name));
    }

    @Test
    void anEmptyNameHasARuleOfItsOwn() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new RegistryName(""))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(InvalidNameException.Rule.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker.io",
                "index.docker.io",
                "registry-1.docker.io",
                "registry.hub.docker.com",
                "Docker.IO",
                "index.docker.io:443"
            })
    void A13_allNamesOfDockerHubAreOne(String name) {
        RegistryName hub = new RegistryName(name);
        assertThat(hub).isEqualTo(RegistryName.DOCKER_HUB);
        assertThat(hub.isDockerHub()).isTrue();
        assertThat(hub.apiHost()).isEqualTo("registry-1.docker.io");
        assertThat(hub.credentialKey()).isEqualTo("https://index.docker.io/v1/");
        assertThat(hub).hasToString("docker.io");
    }

    @Test
    void A13_otherRegistriesHaveOneName() {
        RegistryName name = new RegistryName("ghcr.io");
        assertThat(name.isDockerHub()).isFalse();
        assertThat(name.apiHost()).isEqualTo("ghcr.io");
        assertThat(name.credentialKey()).isEqualTo("ghcr.io");
    }

    @ParameterizedTest
    @CsvSource({
        "REG.example.com:443, reg.example.com",
        "reg.example.com,     reg.example.com",
        "[2001:DB8::1]:443,   [2001:db8::1]",
        "localhost:443,       localhost",
        "reg.example.com:80,  reg.example.com:80",
        "registry,            registry:443",
        "Registry:443,        registry:443",
    })
    void A15_caseAndTheUsualPortMakeNoDifference(String written, String name) {
        assertThat(new RegistryName(written)).isEqualTo(new RegistryName(name)).hasToString(name);
    }

    @Test
    void A15_theCredentialKeyHasNoUsualPort() {
        assertThat(new RegistryName("registry").credentialKey()).isEqualTo("registry");
        assertThat(new RegistryName("registry:5000").credentialKey()).isEqualTo("registry:5000");
    }

    @ParameterizedTest
    @CsvSource({"gcr.io:9001, gcr.io", "gcr.io, gcr.io", "[::1]:5000, [::1]", "[::1], [::1]"})
    void theHostnameHasNoPort(String name, String hostname) {
        assertThat(new RegistryName(name).hostname()).isEqualTo(hostname);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo.svc.localhost:1234",
                "127.0.0.1:1234",
                "127.9.8.7",
                "localhost:8080",
                "localhost",
                "[::1]:5000"
            })
    void C50_loopbackIsLocal(String name) {
        assertThat(new RegistryName(name).isLocal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.local",
                "127.0.0.1.evil.com",
                "my127.0.0.1registry.io",
                "[2001:db8::1]:5000",
                "gcr.io",
                "10.2.3.4:5000",
                "localhost.evil.com",
                "evillocalhost"
            })
    void C50_allElseIsNotLocal(String name) {
        assertThat(new RegistryName(name).isLocal()).isFalse();
    }
}
