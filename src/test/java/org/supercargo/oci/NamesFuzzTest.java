package org.supercargo.oci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.testing.Fuzz;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whatever text comes: a value that is read back as itself, or an {@link InvalidNameException} fit
 * to be shown.
 */
class NamesFuzzTest {
    private static final String F64 = "f".repeat(64);
    private static final List<String> TOKENS =
            List.of(
                    "a",
                    "Z",
                    "0",
                    ".",
                    "..",
                    "-",
                    "--",
                    "_",
                    "__",
                    "/",
                    "//",
                    ":",
                    "@",
                    "[",
                    "]",
                    "::1",
                    "%",
                    "%2f",
                    "\\",
                    "?",
                    "#",
                    " ",
                    "\n",
                    "\u0000",
                    "\u202e",
                    "é",
                    "🚢",
                    "localhost",
                    "docker.io",
                    "index.docker.io",
                    "library",
                    ":443",
                    "latest",
                    "sha256:",
                    "sha512:",
                    F64,
                    "a".repeat(200),
                    "https://",
                    "http://",
                    "oci://",
                    "v2",
                    "+",
                    "=",
                    "~",
                    ",");
    private static final List<String> GOOD =
            List.of(
                    "redis",
                    "ghcr.io/team/api:1.4",
                    "localhost:5000/a/b@sha256:" + F64,
                    "[::1]:5000/repo:tag@sha256:" + F64,
                    "https://registry.example.com/v2/team",
                    "sha512:" + F64 + F64,
                    "linux/arm64/v8");

    private static <T> Optional<T> parse(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (InvalidNameException e) {
            assertThat(e.rule()).isNotNull();
            assertThat(e.getMessage())
                    .hasSizeBetween(5, 1200)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
            return Optional.empty();
        }
    }

    private static void assertSafeInPath(String path) {
        assertThat(List.of(path.split("/", -1))).doesNotContain("", ".", "..");
        assertThat(path).doesNotContainPattern("[\\x00-\\x1f\\x7f?#%\\\\]");
    }

    @Test
    void A1_everyReferenceIsReadBackAsItself() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text ->
                        parse(Reference::parse, text)
                                .ifPresent(
                                        reference -> {
                                            assertThat(Reference.parse(reference.toString()))
                                                    .isEqualTo(reference);
                                            assertSafeInPath(reference.repository().path());
                                            assertSafeInPath(reference.selector().pathForm());
                                        }));
    }

    @Test
    void A5_J10_everyDigestIsReadBackAsItselfAndSafeInAPath() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text ->
                        parse(Digest::parse, text)
                                .ifPresent(
                                        digest -> {
                                            assertThat(Digest.parse(digest.toString()))
                                                    .isEqualTo(digest);
                                            assertSafeInPath(digest.pathForm());
                                            assertThat(Tag.isValid(Tag.ofReferrers(digest).name()))
                                                    .isTrue();
                                        }));
    }

    @Test
    void A16_everyListedNameIsSafeInAPath() {
        RegistryName registry = new RegistryName("ghcr.io");
        Fuzz.texts(
                TOKENS,
                GOOD,
                text -> {
                    parse(path -> new RepositoryName(registry, path), text)
                            .ifPresent(name -> assertSafeInPath(name.path()));
                    parse(Tag::new, text).ifPresent(tag -> assertSafeInPath(tag.pathForm()));
                });
    }

    @Test
    void A2_A15_everyRegistryIsReadBackAsItself() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text -> {
                    parse(RegistryName::new, text)
                            .ifPresent(
                                    name -> {
                                        assertThat(new RegistryName(name.host())).isEqualTo(name);
                                        assertThat(Reference.parse(name + "/a/b").registry())
                                                .isEqualTo(name);
                                    });
                    parse(RegistryAddress::parse, text)
                            .flatMap(RegistryAddress::prefix)
                            .ifPresent(NamesFuzzTest::assertSafeInPath);
                });
    }

    @Test
    void everyPlatformIsReadBackAsItself() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text ->
                        parse(Platform::parse, text)
                                .ifPresent(
                                        p ->
                                                assertThat(Platform.parse(p.toString()))
                                                        .isEqualTo(p)));
    }

    @Test
    void J40_J33_whateverIsShownIsHarmless() {
        Fuzz.texts(
                TOKENS,
                GOOD,
                text -> {
                    String shown = DisplayText.line(SecretMask.mask(text), 100);
                    assertThat(shown)
                            .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]")
                            .hasSizeLessThan(1300);
                    assertThat(DisplayText.line(shown)).isEqualTo(shown);
                });
    }
}
