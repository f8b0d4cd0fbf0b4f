package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException.Rule;

class TagTest {
    @ParameterizedTest
    @ValueSource(strings = {"latest", "1", "_a", "A", "1.2-rc.1_x", "a..b", "v"})
    void A4_tagsThatMayBePushed(String name) {
        assertThat(Tag.parse(name).pathForm()).isEqualTo(name);
        assertThat(Tag.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "-a", "a b", "a~b", "a:b", "a/b", "é", "a\n", "a\u0661"})
    void A4_tagsThatMayNotBePushed(String name) {
        assertThat(Tag.isValid(name)).isFalse();
        assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> Tag.parse(name));
    }

    @Test
    void A4_aTagHasAtMost128Characters() {
        assertThat(Tag.isValid("a".repeat(128))).isTrue();
        assertThat(Tag.isValid("a".repeat(129))).isFalse();
        assertThat(Tag.isValid("a".repeat(1_000_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", ".a", "a~b", "a b", "sha256:abc", "größe", "...", "a@b"})
    void A16_whateverIsSafeInAPathMayBeListed(String name) {
        assertThat(new Tag(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "a/b",
                "../x",
                "a\\b",
                "a?b",
                "a#b",
                "a%2e",
                "a\nb",
                "\u0000",
                "a\u0085",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "a\ud800b"
            })
    void A16_C83_whatCouldLeaveItsPlaceInAPathIsRefused(String name) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new Tag(name))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.FORMAT))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cc}"));
    }

    @Test
    void anEmptyTagHasARuleOfItsOwn() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new Tag(""))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.EMPTY));
    }

    @Test
    void aListedTagMayBeLongButNotEndless() {
        assertThat(new Tag("a".repeat(4096)).name()).hasSize(4096);
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> new Tag("a".repeat(4097)));
    }

    @Test
    void E65_theTagOfReferrersIsMadeFromTheDigest() {
        assertThat(Tag.ofReferrers(Digest.parse("sha256:" + "a".repeat(64))))
                .hasToString("sha256-" + "a".repeat(64));
        assertThat(Tag.ofReferrers(Digest.parse("sha512:" + "a".repeat(128))))
                .hasToString("sha512-" + "a".repeat(64));
        Digest strange =
                Digest.parse(
                        "test+algorithm+using+algorithm+separators+and+lots+of+characters+to+excercise+overall+truncation"
                            + ":alsoSome=InTheEncodedSectionToShowHyphenReplacementAndLotsAndLotsOfCharactersToExcerciseEncodedTruncation");
        assertThat(Tag.ofReferrers(strange))
                .hasToString(
                        "test-algorithm-using-algorithm-s"
                            + "-alsoSome-InTheEncodedSectionToShowHyphenReplacementAndLotsAndLot");
    }
}
