package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException.Rule;

import java.nio.charset.StandardCharsets;

class DigestTest {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String OF_EMPTY_OBJECT =
            "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    @Test
    void A5_sha256AndSha512AreVerified() {
        assertThat(Digest.sha256(EMPTY_OBJECT)).hasToString(OF_EMPTY_OBJECT);
        Digest sha512 = Digest.parseVerifiable("sha512:" + "f".repeat(128));
        assertThat(sha512.isVerifiable()).isTrue();
        assertThat(sha512.matches(EMPTY_OBJECT)).isFalse();
        assertThat(Digest.parse(OF_EMPTY_OBJECT).matches(EMPTY_OBJECT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sha256:abc,                DIGEST_LENGTH",
        "sha512:abc,                DIGEST_LENGTH",
        "invaliddigest:ffffffffffffffffffffffffffffffff, DIGEST_ALGORITHM",
        "blake3:abc,                DIGEST_ALGORITHM",
        "sha256,                    FORMAT",
        "sha256:,                   FORMAT",
        ":abc,                      FORMAT",
        "SHA256:abc,                FORMAT",
        "sha256+:abc,               FORMAT",
        "sha256:ab:c,               FORMAT",
    })
    void A5_lengthAndAlgorithmAreDifferentFailures(String text, Rule rule) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Digest.parseVerifiable(text))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha384:abc",
                "a+b.c_d-e:Zz0=_-",
                "multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8"
            })
    void A6_anUnknownAlgorithmIsAValueThatIsNeverVerified(String text) {
        Digest digest = Digest.parse(text);
        assertThat(digest).hasToString(text);
        assertThat(digest.isVerifiable()).isFalse();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> digest.matches(EMPTY_OBJECT));
    }

    @Test
    void A20_upperCaseHexIsRefused() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Digest.parse("sha256:" + "F".repeat(64)))
                .withMessageContaining("lower-case hexadecimal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256:../../x",
                "sha256:%2e%2e",
                "",
                ":",
                "sha256:\u0000",
                "../x:abc",
                "sha3:..",
                "sha3:a/b",
                "sha3:a\\b",
                "sha3/x:abc",
                "sha3:abc\n"
            })
    void J10_whatCouldLeaveItsPlaceInAPathIsNoDigest(String text) {
        assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> Digest.parse(text));
    }

    @Test
    void J10_veryLongTextIsNoDigest() {
        for (String unit : new String[] {"f", ":", "a+", "sha256:"}) {
            assertThatExceptionOfType(InvalidNameException.class)
                    .isThrownBy(() -> Digest.parse("sha3:" + unit.repeat(1_000_000)))
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        }
    }

    @Test
    void A19_thePathFormKeepsTheColon() {
        assertThat(Digest.parse(OF_EMPTY_OBJECT).pathForm()).isEqualTo(OF_EMPTY_OBJECT);
        assertThat(Digest.parse(OF_EMPTY_OBJECT).shortForm()).isEqualTo("44136fa355b3");
        assertThat(Digest.parse("x:ab").shortForm()).isEqualTo("ab");
    }
}
