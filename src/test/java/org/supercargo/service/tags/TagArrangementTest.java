package org.supercargo.service.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.service.tags.SomeTag.names;

import org.junit.jupiter.api.Test;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.service.tags.TagArrangement.Arranged;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class TagArrangementTest {
    private static final Digest CHILD = SomeTag.digest("child");
    private static final SomeTag APP = SomeTag.on("1.0", "app");
    private static final SomeTag SAME = SomeTag.on("latest", "app");
    private static final SomeTag OTHER = SomeTag.on("2.0", "other");
    private static final SomeTag INDEX =
            SomeTag.of("multi", "index", ArtifactKind.INDEX, List.of(), 1, Instant.EPOCH, CHILD);
    private static final SomeTag SIGNATURE = hanging("app", ".sig");
    private static final SomeTag SBOM = hanging("app", ".sbom");
    private static final SomeTag REFERRERS = hanging("app", "");
    private static final SomeTag OF_CHILD = hanging("child", ".att");
    private static final SomeTag ORPHAN = hanging("nobody", ".sig");

    private static SomeTag hanging(String subject, String suffix) {
        return SomeTag.on("sha256-" + SomeTag.digest(subject).encoded() + suffix, "x" + suffix);
    }

    @Test
    void D26_whatHangsOnAManifestIsFoldedAwayUnderIt() {
        Arranged<SomeTag> arranged =
                arrange(TagArrangement.USUAL, true, SBOM, SAME, SIGNATURE, APP, REFERRERS);

        assertThat(names(arranged.shown())).containsExactly("1.0", "latest");
        assertThat(arranged.attached().get(APP))
                .containsExactlyInAnyOrder(SIGNATURE, SBOM, REFERRERS);
        assertThat(arranged.hidden()).isEqualTo(3);
    }

    @Test
    void D26_whatHangsOnAPlatformIsFoldedAwayUnderTheIndex() {
        Arranged<SomeTag> arranged = arrange(TagArrangement.USUAL, true, OF_CHILD, INDEX);

        assertThat(names(arranged.shown())).containsExactly("multi");
        assertThat(arranged.attached().get(INDEX)).containsExactly(OF_CHILD);
    }

    @Test
    void D26_openedItStandsBelowTheFirstTagOfItsSubject() {
        var opened =
                new TagArrangement(
                        TagFilter.ALL,
                        TagOrder.VERSIONS,
                        false,
                        true,
                        Set.of(SomeTag.digest("app")));
        Arranged<SomeTag> arranged = arrange(opened, true, SIGNATURE, SAME, APP, OTHER);

        assertThat(arranged.shown()).containsExactly(APP, SIGNATURE, OTHER, SAME);
        assertThat(arranged.hidden()).isZero();
    }

    @Test
    void D26_whatHangsOnNothingHereIsShownOnceThatIsKnown() {
        assertThat(arrange(TagArrangement.USUAL, false, ORPHAN, APP).shown()).containsExactly(APP);
        assertThat(arrange(TagArrangement.USUAL, true, ORPHAN, APP).shown())
                .containsExactly(APP, ORPHAN);
    }

    @Test
    void D26_unfoldedEveryTagIsShown() {
        var flat = new TagArrangement(TagFilter.ALL, TagOrder.VERSIONS, false, false, Set.of());

        assertThat(arrange(flat, true, SIGNATURE, APP).shown()).containsExactly(APP, SIGNATURE);
    }

    @Test
    void whatIsFoldedAwayIsFoundWhereNothingElseIs() throws InvalidFilterException {
        assertThat(arrange(filter("*.sbom"), true, SIGNATURE, SBOM, APP).shown())
                .containsExactly(SBOM);
        assertThat(arrange(filter("1.0"), true, SIGNATURE, SBOM, APP, OTHER).shown())
                .containsExactly(APP);
        assertThat(arrange(filter("9.9"), true, SIGNATURE, SBOM, APP).shown()).isEmpty();
    }

    @Test
    void tagsOnOneDigestStandTogether() {
        var grouped = new TagArrangement(TagFilter.ALL, TagOrder.VERSIONS, true, true, Set.of());

        assertThat(arrange(grouped, true, OTHER, SAME, APP, SomeTag.named("3.0")).shown())
                .extracting(tag -> tag.tag().name())
                .containsExactly("1.0", "latest", "2.0", "3.0");
    }

    private static TagArrangement filter(String text) throws InvalidFilterException {
        return new TagArrangement(TagFilter.parse(text), TagOrder.VERSIONS, false, true, Set.of());
    }

    private static Arranged<SomeTag> arrange(
            TagArrangement arrangement, boolean complete, SomeTag... tags) {
        return arrangement.arrange(List.of(tags), complete, Instant.EPOCH);
    }
}
