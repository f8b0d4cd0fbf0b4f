package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.InvalidNameException.Rule;

class RepositoryNameTest {
    private static final RegistryName GHCR = new RegistryName("ghcr.io");

    private static RepositoryName listed(String path) {
        return new RepositoryName(GHCR, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a--b", "a__b", "a_b", "a.b", "a-b.c_d__e---f", "a/b/c", "0"})
    void A3_componentsAreJoinedBySingleSeparators(String path) {
        assertThat(RepositoryName.parse(GHCR, path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a___b", "a..b", "a._b", "-a", "a-", "_a", "a_", ".a", "a.", "a/", "/a", "a//b",
                "a/-b", "a b", "é"
            })
    void A3_otherSeparatorsAreRefused(String path) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> RepositoryName.parse(GHCR, path))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.FORMAT));
    }

    @Test
    void A3_upperCaseIsAReasonOfItsOwn() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> RepositoryName.parse(GHCR, "team/Api"))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.UPPERCASE))
                .withMessage("The repository name “team/Api” must be lower-case.");
    }

    @Test
    void A7_thePathAloneHasAtMost255Characters() {
        assertThat(RepositoryName.parse(GHCR, "a".repeat(255)).path()).hasSize(255);
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> RepositoryName.parse(GHCR, "a".repeat(256)))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Team/Api", "a___b", "-a", "a..b", "~user/x", "a+b", "größe", "a!b"})
    void A16_A17_whateverIsSafeInAPathMayBeListed(String path) {
        assertThat(listed(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "a/../b",
                "a/./b",
                "../a",
                "a/..",
                "/a",
                "a/",
                "a//b",
                "a\\b",
                "a?b",
                "a#b",
                "a%2fb",
                "a:b",
                "a@b",
                "a b",
                "a\u0000b",
                "a\nb",
                "a\u0085b",
                "a\u202eb",
                "a\ud800b",
                "a\u2028b"
            })
    void A16_C83_whatCouldLeaveItsPlaceInAPathIsRefused(String path) {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> listed(path))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.FORMAT))
                .satisfies(
                        e ->
                                assertThat(e.getMessage())
                                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]"));
    }

    @Test
    void anEmptyNameHasARuleOfItsOwn() {
        assertThatExceptionOfType(InvalidNameException.class)
                .isThrownBy(() -> listed(""))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.EMPTY));
    }

    @Test
    void J10_veryLongNamesAreRefused() {
        assertThat(listed("a".repeat(1024)).path()).hasSize(1024);
        for (String unit : new String[] {"a", "a/", "-", "a-", "__", "../"}) {
            assertThatExceptionOfType(InvalidNameException.class)
                    .isThrownBy(() -> listed(unit.repeat(1_000_000)))
                    .satisfies(e -> assertThat(e.rule()).isEqualTo(Rule.TOO_LONG));
        }
    }

    @Test
    void aManifestInTheRepositoryIsATagOrADigest() {
        RepositoryName name = listed("team/api");
        Digest digest = Digest.sha256(new byte[0]);
        assertThat(name.at(new Tag("1"))).hasToString("ghcr.io/team/api:1");
        assertThat(name.at(digest)).hasToString("ghcr.io/team/api@" + digest);
        assertThat(name.lastComponent()).isEqualTo("api");
        assertThat(listed("api").lastComponent()).isEqualTo("api");
    }

    @Test
    void namesAreOrderedByRegistryAndThenByPath() {
        RepositoryName first = new RepositoryName(new RegistryName("a.io"), "z");
        assertThat(first).isLessThan(listed("a"));
        assertThat(listed("a")).isLessThan(listed("b"));
    }
}
