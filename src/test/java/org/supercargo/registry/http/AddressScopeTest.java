package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;

class AddressScopeTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.9.9.9, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "64:ff9b::7f00:1, LOOPBACK",
        "169.254.169.254, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "0.0.0.0, FORBIDDEN",
        "::, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "10.0.0.1, PRIVATE",
        "172.16.0.1, PRIVATE",
        "192.168.1.1, PRIVATE",
        "100.64.0.1, PRIVATE",
        "fd00:ec2::254, PRIVATE",
        "172.32.0.1, PUBLIC",
        "8.8.8.8, PUBLIC",
        "2001:4860:4860::8888, PUBLIC"
    })
    void J2_tellsHowFarAnAddressReaches(String address, AddressScope expected) {
        assertThat(AddressScope.of(InetAddress.ofLiteral(address))).isEqualTo(expected);
    }
}
