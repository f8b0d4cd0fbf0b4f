package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:5000, localhost:5000, false,",
        "' ghcr.io ', ghcr.io, false,",
        "https://ghcr.io/, ghcr.io, false,",
        "http://10.0.0.7:5000/v2/, 10.0.0.7:5000, true,",
        "https://registry.example.com/v1, registry.example.com, false,",
        "oci://registry.example.com/v2/team, registry.example.com, false, team",
        "docker://registry.example.com/team/sub/, registry.example.com, false, team/sub",
        "https://index.docker.io/v1/, docker.io, false,",
        "[::1]:5000, [::1]:5000, false,",
        "HTTPS://Registry.Example.com:443//v2//, registry.example.com, false,",
        "registry.example.com/team/v2, registry.example.com, false, team/v2",
    })
    void A14_schemeAndVersionPathAreStripped(
            String text, String host, boolean plainHttp, String prefix) {
        RegistryAddress address = RegistryAddress.parse(text);

        assertThat(address.name().host()).isEqualTo(host);
        assertThat(address.plainHttp()).isEqualTo(plainHttp);
        assertThat(address.prefix().orElse(null)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "https://",
                "white space",
                "gcr?com",
                "a_b.io",
                "host:port",
                "host:99999"
            })
    void whatNamesNoRegistryIsRefused(String text) {
        assertThatThrownBy(() -> RegistryAddress.parse(text))
                .isInstanceOf(InvalidNameException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@registry.example.com",
                "user:hunter2@registry.example.com",
                "https://user:hunter2/x@registry.example.com/",
                "hunter2://user@host"
            })
    void J61_userAndPasswordInTheAddressAreRefusedWithoutQuotingThem(String text) {
        assertThatThrownBy(() -> RegistryAddress.parse(text))
                .isInstanceOf(InvalidNameException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void J10_aVeryLongAddressIsRefused() {
        assertThatThrownBy(() -> RegistryAddress.parse("a/".repeat(1_000_000)))
                .isInstanceOf(InvalidNameException.class)
                .hasMessage("The address is too long.");
    }
}
