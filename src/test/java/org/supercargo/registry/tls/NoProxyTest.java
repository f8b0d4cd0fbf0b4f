package org.supercargo.registry.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    registry.example.com      | registry.example.com     | 443  | true
                    example.com               | registry.example.com     | 443  | true
                    .example.com              | registry.example.com     | 443  | true
                    *.example.com             | registry.example.com     | 443  | true
                    .example.com              | example.com              | 443  | false
                    example.com               | badexample.com           | 443  | false
                    EXAMPLE.com               | example.COM              | 443  | true
                    example.com:5000          | example.com              | 5000 | true
                    example.com:5000          | example.com              | 443  | false
                    a.io, example.com         | example.com              | 443  | true
                    *                         | example.com              | 443  | true
                    10.0.0.0/8                | 10.20.30.40              | 443  | true
                    10.0.0.0/8                | 11.20.30.40              | 443  | false
                    10.0.0.0/99               | 10.20.30.40              | 443  | false
                    10.0.0.0/8                | ten.example.com          | 443  | false
                    2001:db8::/32             | [2001:db8::1]            | 443  | true
                    2001:db8::1               | [2001:db8::1]            | 443  | true
                    192.168.1.7               | 192.168.1.7              | 443  | true
                    ''                        | example.com              | 443  | false
                    ''                        | localhost                | 443  | true
                    ''                        | 127.1.2.3                | 443  | true
                    ''                        | [::1]                    | 443  | true
                    """)
    void C74_readsNoProxyAsGoProgramsDo(String entries, String host, int port, boolean direct) {
        assertThat(NoProxy.parse(entries).covers(host, port)).isEqualTo(direct);
    }
}
