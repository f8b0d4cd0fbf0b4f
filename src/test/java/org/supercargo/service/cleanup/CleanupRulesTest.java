package org.supercargo.service.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Which tags go by rules, and why. */
class CleanupRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private static final List<TagAge> TAGS =
            List.of(
                    aged("v1.0", 400, "a"),
                    aged("pr-1", 60, "b"),
                    aged("pr-2", 40, "c"),
                    aged("pr-3", 10, "d"),
                    aged("latest", 10, "d"),
                    TagAge.unknown(new Tag("pr-odd")));

    private static TagAge aged(String tag, int days, String image) {
        return new TagAge(
                new Tag(tag),
                Optional.of(Digest.sha256(image.getBytes(StandardCharsets.UTF_8))),
                Optional.of(NOW.minus(Duration.ofDays(days))));
    }

    private static CleanupRules rules(Integer keep, Integer days, String match, String protect) {
        return new CleanupRules(
                keep == null ? OptionalInt.empty() : OptionalInt.of(keep),
                Optional.ofNullable(days).map(Duration::ofDays),
                Stream.ofNullable(match).map(TagPattern::new).toList(),
                Stream.ofNullable(protect).map(TagPattern::new).toList(),
                false);
    }

    private static CleanupRules onlyUnshared(String match, String protect) {
        return new CleanupRules(
                OptionalInt.empty(),
                Optional.empty(),
                List.of(new TagPattern(match)),
                Stream.ofNullable(protect).map(TagPattern::new).toList(),
                true);
    }

    private static List<String> going(CleanupRules rules) {
        return rules.judge(TAGS, NOW).stream()
                .filter(Verdict::goes)
                .map(verdict -> verdict.about().tag().name())
                .toList();
    }

    private static String because(CleanupRules rules, String tag) {
        return rules.judge(TAGS, NOW).stream()
                .filter(verdict -> verdict.about().tag().name().equals(tag))
                .findFirst()
                .orElseThrow()
                .because();
    }

    @Test
    void olderThanLetsGoOnlyWhatIsOlder() {
        assertThat(going(rules(null, 30, null, null))).containsExactly("v1.0", "pr-1", "pr-2");
        assertThat(going(rules(null, 40, null, null))).containsExactly("v1.0", "pr-1");
    }

    @Test
    void keepCountsImagesNotTags() {
        assertThat(going(rules(1, null, null, null))).containsExactly("v1.0", "pr-1", "pr-2");
        assertThat(going(rules(0, null, null, null)))
                .containsExactly("v1.0", "pr-1", "pr-2", "pr-3", "latest");
        assertThat(going(rules(9, null, null, null))).isEmpty();
    }

    @Test
    void keepCountsAmongThoseThatThePatternsChoose() {
        assertThat(going(rules(1, null, "pr-.*", null))).containsExactly("pr-1", "pr-2");
    }

    @Test
    void aPatternHasToFitTheWholeName() {
        assertThat(going(rules(null, null, "pr-", null))).isEmpty();
        assertThat(going(rules(null, null, "pr-.*", null)))
                .containsExactly("pr-1", "pr-2", "pr-3", "pr-odd");
    }

    @Test
    void protectedTagsStayWhateverTheOtherRulesSay() {
        assertThat(going(rules(0, 1, null, "v.*|latest"))).containsExactly("pr-1", "pr-2", "pr-3");
        assertThat(because(rules(0, 1, null, "v.*"), "v1.0")).isEqualTo("protected by v.*");
    }

    @Test
    void whatHasNoKnownAgeIsNeverOld() {
        assertThat(because(rules(null, 1, null, null), "pr-odd")).isEqualTo("its age is not known");
        assertThat(because(rules(0, null, null, null), "pr-odd")).isEqualTo("its age is not known");
    }

    @Test
    void withoutARuleNothingGoes() {
        assertThat(rules(null, null, null, "x").chooseAnything()).isFalse();
        assertThat(going(rules(null, null, null, null))).isEmpty();
    }

    @Test
    void saysWhyEachTagGoesOrStays() {
        CleanupRules rules = rules(1, 30, "pr-.*", null);

        assertThat(because(rules, "pr-1"))
                .isEqualTo("60 days old, not among the newest 1, fits pr-.*");
        assertThat(because(rules, "pr-3")).isEqualTo("one of the newest 1 images");
        assertThat(because(rules, "v1.0")).isEqualTo("no pattern fits it");
        assertThat(because(rules(null, 30, null, null), "pr-3")).isEqualTo("only 10 days old");
    }

    @Test
    void saysThatAnotherTagHoldsTheImage() {
        assertThat(because(rules(null, null, "pr-3", null), "pr-3"))
                .isEqualTo("10 days old, fits pr-3; its image stays as latest");
    }

    @Test
    void onlyUnsharedKeepsEveryNameOfAnImageThatAnotherTagHolds() {
        CleanupRules rules = onlyUnshared("pr-.*", null);

        assertThat(going(rules)).containsExactly("pr-1", "pr-2");
        assertThat(because(rules, "pr-3")).isEqualTo("its image stays as latest");
        assertThat(because(rules, "pr-odd"))
                .isEqualTo("it is not known which other tags are on its image");
        assertThat(rules.needImages()).isTrue();
    }

    @Test
    void onlyUnsharedLetsAnImageGoWithAllItsNames() {
        assertThat(going(onlyUnshared("pr-3|latest", null))).containsExactly("pr-3", "latest");
        assertThat(going(onlyUnshared("pr-3|latest", "latest"))).isEmpty();
    }

    @Test
    void tagsThatBelongToAnotherImageStayUnlessAPatternNamesThem() {
        String signature = "sha256-" + "0".repeat(64) + ".sig";
        List<TagAge> tags = List.of(aged(signature, 400, "s"));

        assertThat(rules(null, 30, null, null).judge(tags, NOW))
                .extracting(Verdict::because)
                .containsExactly("it belongs to another image");
        assertThat(rules(null, 30, "sha256-.*", null).judge(tags, NOW))
                .extracting(Verdict::goes)
                .containsExactly(true);
    }
}
