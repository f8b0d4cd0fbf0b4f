package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    password=hunter2 refused           | password=••• refused
                    PASSWORD: hunter2                  | PASSWORD: •••
                    my_secret=s3cr3t&x=1               | my_secret=•••&x=1
                    {"token":"abc def","a":1}          | {"token":•••,"a":1}
                    access_token='abc                  | access_token=•••
                    Authorization: Basic dXNlcjpwYXNz  | Authorization: Basic •••
                    sent Bearer abcd3fgh               | sent Bearer •••
                    https://h/?X-Amz-Signature=abc&q=1 | https://h/?X-Amz-Signature=•••&q=1
                    got eyJhbGciOi.eyJzdWIi.c2ln end   | got ••• end
                    """)
    void J33_namedSecretsAreBlanked(String text, String masked) {
        assertThat(SecretMask.mask(text)).isEqualTo(masked);
    }

    @Test
    void J33_longRandomRunsAreBlanked() {
        assertThat(SecretMask.mask("key " + "aB3".repeat(14) + "!")).isEqualTo("key •••!");
        assertThat(SecretMask.mask("key " + "0f".repeat(21))).isEqualTo("key •••");
        assertThat(SecretMask.mask("x:" + "aB3".repeat(14))).isEqualTo("x:•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "manifest unknown",
                "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is"
                        + " unknown",
                "tag sha256-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "repository"
                    + " registry.example.com/a-long-team-name/with-a-long-project-name/api-server-2"
                    + " not found",
                "tokens are issued by the token server",
                "basic authentication is required"
            })
    void J33_digestsPathsAndPlainWordsStay(String text) {
        assertThat(SecretMask.mask(text)).isEqualTo(text);
    }
}
