package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException.Rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ReferenceTest {
    private static final String F64 = "f".repeat(64);
    private static final String HEX64 =
            "1a3f5e7d9c1b3a5f7e9d1c3b5a7f9e1d3c5b7a9f1e3d5c7b9a1f3e5d7c9b1a3f";
    private static final String LATEST_ALPINE =
            "sha256:86e0e091d0da6bde2456dbb48306f3956bbeb2eae1b5b9a43045843f69fe4aaa";

    /** Writes long inputs short: {@code {f64}}, {@code {hex64}}, {@code a*255}, {@code a/*127}. */
    private static String expand(String written) {
        return written.replace("{f64}", F64)
                .replace("{f34}", "f".repeat(34))
                .replace("{f128}", "f".repeat(128))
                .replace("{hex64}", HEX64)
                .replace("{alpine}", LATEST_ALPINE)
                .replace("a*255", "a".repeat(255))
                .replace("a*256", "a".repeat(256))
                .replace("a/*127", "a/".repeat(127))
                .replace("t*129", "t".repeat(129));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    G1  | redis                              | docker.io             | library/redis         | -
                    G2  | test.com:5000                      | docker.io             | library/test.com      | 5000
                    G3  | 192.168.1.1:5000                   | docker.io             | library/192.168.1.1   | 5000
                    G4  | test:5000/repo:tag@sha256:{f64}    | test:5000             | repo                  | tag
                    G5  | 192.168.1.1:5000/repo:5050         | 192.168.1.1:5000      | repo                  | 5050
                    G6a | [2001:db8::1]/repo                 | [2001:db8::1]         | repo                  | -
                    G6b | [::1]:5000/repo                    | [::1]:5000            | repo                  | -
                    G6c | [2001:db8::]:5000/repo             | [2001:db8::]:5000     | repo                  | -
                    G7  | localhost/fooo/bar                 | localhost             | fooo/bar              | -
                    G8a | LOCALDOMAIN/debian                 | localdomain:443       | debian                | -
                    G8b | Foo/bar                            | foo:443               | bar                   | -
                    G8c | FOO/bar                            | foo:443               | bar                   | -
                    G8d | Docker/docker                      | docker:443            | docker                | -
                    G9  | docker/docker                      | docker.io             | docker/docker         | -
                    G10a| docker.io/debian                   | docker.io             | library/debian        | -
                    G10b| index.docker.io/debian             | docker.io             | library/debian        | -
                    G10c| index.docker.io/library/debian     | docker.io             | library/debian        | -
                    G11 | library/foo/bar                    | docker.io             | library/foo/bar       | -
                    G12 | foo_bar.com:8080                   | docker.io             | library/foo_bar.com   | 8080
                    G13 | foo/foo_bar.com:8080               | docker.io             | foo/foo_bar.com       | 8080
                    G14 | test_com                           | docker.io             | library/test_com      | -
                    G15 | lowercase:Uppercase                | docker.io             | library/lowercase     | Uppercase
                    G16 | xn--n3h.com/myimage:xn--n3h.com    | xn--n3h.com           | myimage               | xn--n3h.com
                    G17 | b.gcr.io/test.example.com/my-app:test.example.com | b.gcr.io | test.example.com/my-app | test.example.com
                    G18a| docker---rules/docker              | docker.io             | docker---rules/docker | -
                    G18b| dock__er/docker                    | docker.io             | dock__er/docker       | -
                    G19 | example.com/a*255:tag              | example.com           | a*255                 | tag
                    G20 | a/*127a:tag-puts-this-over-max     | docker.io             | a/*127a               | tag-puts-this-over-max
                    G21 | busybox:latest@{alpine}            | docker.io             | library/busybox       | latest
                    G22 | docker.io/{hex64}                  | docker.io             | library/{hex64}       | -
                    G23 | thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev | docker.io | library/thisisthesongthatneverendsitgoesonandonandonthisisthesongthatnev | -
                    G24 | 127.0.0.1:5000/library/debian      | 127.0.0.1:5000        | library/debian        | -
                    G25a| d/docker                           | docker.io             | d/docker              | -
                    G25b| jess/t                             | docker.io             | jess/t                | -
                    """)
    void A1_A2_A3_A7_A8_A9_goodReferencesAreReadAsDockerReadsThem(
            String id, String written, String registry, String path, String tag) {
        Reference reference = Reference.parse(expand(written));
        assertThat(reference.registry().host()).isEqualTo(registry);
        assertThat(reference.repository().path()).isEqualTo(expand(path));
        assertThat(reference.tag().map(Tag::name).orElse(null)).isEqualTo(tag);
        assertThat(reference.digest()).isEqualTo(digestIn(expand(written)));
        assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
    }

    private static Optional<Digest> digestIn(String text) {
        int at = text.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(Digest.parse(text.substring(at + 1)));
    }

    @Test
    void A1_aReferenceIsWrittenInFull() {
        assertThat(Reference.parse("busybox:latest@" + LATEST_ALPINE))
                .hasToString("docker.io/library/busybox:latest@" + LATEST_ALPINE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    X1   | ``                                       | EMPTY
                    X2   | :justtag                                 | FORMAT
                    X3   | @sha256:{f64}                            | FORMAT
                    X4   | repo@sha256:{f34}                        | DIGEST_LENGTH
                    X5   | validname@invaliddigest:{f64}            | DIGEST_ALGORITHM
                    X6   | Uppercase:tag                            | UPPERCASE
                    X7   | test:5000/Uppercase/lowercase:tag        | UPPERCASE
                    X8   | domain/a*256:tag                         | TOO_LONG
                    X9   | aa/asdf$$^/aa                            | FORMAT
                    X10a | [2001:db8::1]                            | FORMAT
                    X10b | [2001:db8::1]:5000                       | FORMAT
                    X10c | [2001:db8::1]:tag                        | FORMAT
                    X11a | [fe80::1%eth0]:5000/repo                 | FORMAT
                    X11b | [fe80::1%@invalidzone]:5000/repo         | FORMAT
                    X12  | fc00::1:5000/debian                      | FORMAT
                    X13  | [2001:db8:3:4::192.0.2.33]:5000/debian   | FORMAT
                    X14  | https://github.com/docker/docker         | FORMAT
                    X15a | docker/Docker                            | UPPERCASE
                    X15b | docker.io/docker/Docker                  | UPPERCASE
                    X16a | -docker                                  | FORMAT
                    X16b | -docker/docker                           | FORMAT
                    X16c | -docker.io/docker/docker                 | FORMAT
                    X16d | docker-/docker                           | FORMAT
                    X17  | docker///docker                          | FORMAT
                    X18  | docker/                                  | FORMAT
                    X19a | dock..er/docker                          | FORMAT
                    X19b | dock_.er/docker                          | FORMAT
                    X19c | dock-.er/docker                          | FORMAT
                    X20a | ____/____                                | FORMAT
                    X20b | _docker/_docker                          | FORMAT
                    X21  | {hex64}                                  | BARE_IDENTIFIER
                    X22  | bad_hostname.com:8080/myapp:tag          | FORMAT
                    X23  | registry.com:8080/myapp:invalid~tag      | FORMAT
                    X24  | registry.com:8080/myapp@bad              | FORMAT
                    X25a | foo@sha256:{f64}:tag                     | FORMAT
                    X25b | repo:tag:tag2                            | FORMAT
                    """)
    void A1_A2_A3_A5_A7_A12_badReferencesAreRefusedForTheirReason(
            String id, String written, Rule rule) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Reference.parse(expand(written)))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:5000,                        docker.io/library/localhost:5000",
        "registry-1.docker.io/library/alpine,   docker.io/library/alpine",
        "hello-world:linux,                     docker.io/library/hello-world:linux",
    })
    void A21_whereClientsDisagreeDockersReadingIsTaken(String written, String meaning) {
        assertThat(Reference.parse(written)).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example./g/roup/image:a",
                "registry/repo:@sha256:{f64}",
                "localhost:v1/hello-world",
                "[1::2::3]/project/image:tag",
                "project/image:t*129"
            })
    void A21_whereClientsDisagreeTheUnsafeReadingIsRefused(String written) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Reference.parse(expand(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " redis",
                "redis ",
                "re dis",
                "redis\n",
                "redis:tag\n",
                "redis\t",
                "\u00a0redis",
                "redis:tàg"
            })
    void A1_whiteSpaceAndOtherCharactersAreNotTrimmed(String written) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Reference.parse(written));
    }

    @Test
    void A10_noTagIsNotTheTagLatest() {
        Reference reference = Reference.parse("redis");
        assertThat(reference.tag()).isEmpty();
        assertThat(reference.selector()).isEqualTo(Tag.LATEST);
        assertThat(reference).isNotEqualTo(Reference.parse("redis:latest"));
    }

    @Test
    void A11_tagAndDigestAreKeptAndTheDigestIsAskedFor() {
        Reference reference = Reference.parse("redis:7@sha256:" + F64);
        assertThat(reference.tag()).contains(new Tag("7"));
        assertThat(reference.selector()).isEqualTo(Digest.parse("sha256:" + F64));
    }

    @Test
    void A12_onlyABareIdentifierIsAmbiguous() {
        assertThat(Reference.parse(HEX64 + ":tag").repository().path())
                .isEqualTo("library/" + HEX64);
        assertThat(Reference.parse("docker.io/" + HEX64).repository().path())
                .isEqualTo("library/" + HEX64);
    }

    @Test
    void A14_aSchemeIsNoPartOfAReferenceAndTheFailureSaysSo() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Reference.parse("https://ghcr.io/a/b"))
                .withMessageContaining("leave out the scheme");
    }

    @Test
    void A20_upperCaseDigestsAreRefused() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> Reference.parse("redis@sha256:" + F64.toUpperCase(Locale.ROOT)))
                .withMessageContaining("lower-case");
    }

    @Test
    void A8_aRegistryThatOnlyItsCaseShowsIsWrittenSoThatItStaysOne() {
        Reference reference = Reference.parse("LOCALDOMAIN/debian");
        assertThat(reference).hasToString("localdomain:443/debian");
        assertThat(Reference.parse("localdomain:443/debian")).isEqualTo(reference);
        assertThat(Reference.parse("localdomain/debian").registry())
                .isEqualTo(RegistryName.DOCKER_HUB);
    }

    @Test
    void J10_veryLongTextIsRefusedBeforeItIsLookedAt() {
        for (String unit : List.of("a", "/", ":", "@", "a/", "-", "[", "sha256:")) {
            assertThatExceptionOfType(InvalidNameException.class)
                    .isThrownBy(() -> Reference.parse(unit.repeat(1_000_000)))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.TOO_LONG))
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        }
    }
}
