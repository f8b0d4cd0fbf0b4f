package org.supercargo.service.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supercargo.service.tags.SomeTag.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Platform;
import org.supercargo.service.tags.TagOrder.By;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TagOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Semantic Versioning 2.0.0, section 11
                "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11"
                        + " 1.0.0-rc.1 1.0.0",
                "1.0.0 2.0.0 2.1.0 2.1.1",
                "1 1.2 1.9 1.10-rc1 1.10-rc12 1.10 2 10 latest",
                "v1.0.0-0.3.7 v1.0.0-rc.1 v1.0.0 v1.0.1",
                "3.13.0a1 3.13.0b2 3.13.0rc1 3.13.0 3.13.0_build.1 3.13.1",
                "1.9.9-alpine 1.9.9 1.10.0-alpine 1.10.0 edge Latest main-9 main-10",
                "2024.01.05 2024.1.6 2024.11.1 20240101120000",
            })
    void D20_tagsAreOrderedAsVersions(String expected) {
        List<String> sorted = List.of(expected.split(" "));
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(sort(TagOrder.VERSIONS, shuffled)).isEqualTo(sorted);
        assertThat(sort(new TagOrder(By.VERSION, true), shuffled)).isEqualTo(sorted.reversed());
    }

    @Test
    void D20_namesAreOrderedAsPeopleCount() {
        assertThat(
                        sort(
                                new TagOrder(By.NAME, false),
                                List.of("b", "a10", "1.10", "a9", "1.10-rc1")))
                .containsExactly("1.10", "1.10-rc1", "a9", "a10", "b");
    }

    @Test
    void numbersOfAnyLengthAreCompared() {
        String nines = "v" + "9".repeat(100);
        String more = "v1" + "0".repeat(100);

        assertThat(sort(TagOrder.VERSIONS, List.of(more, nines))).containsExactly(nines, more);
    }

    @Test
    void anyNamesHaveOneOrderWhereverTheyStoodBefore() {
        Random random = new Random(42);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder name = new StringBuilder("x");
            random.ints(1 + random.nextInt(6), 0, 12)
                    .forEach(c -> name.append("019vab.-_rcA".charAt(c)));
            names.add("0" + name.substring(random.nextInt(2)));
        }
        List<String> distinct = names.stream().distinct().toList();
        List<String> sorted = sort(TagOrder.VERSIONS, distinct);
        List<String> shuffled = new ArrayList<>(distinct);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(sort(TagOrder.VERSIONS, shuffled)).isEqualTo(sorted);
        }
    }

    @Test
    void whatIsNotKnownYetStandsLastWhicheverWayTheOrderGoes() {
        List<SomeTag> tags =
                List.of(
                        SomeTag.named("unread"),
                        SomeTag.image("large", "l", 900, Instant.EPOCH),
                        SomeTag.image("small", "s", 1, Instant.EPOCH));

        assertThat(names(new TagOrder(By.SIZE, false).sort(tags)))
                .containsExactly("small", "large", "unread");
        assertThat(names(new TagOrder(By.SIZE, true).sort(tags)))
                .containsExactly("large", "small", "unread");
    }

    @Test
    void whatIsEqualIsInTheOrderOfVersions() {
        Instant same = Instant.parse("2026-01-01T00:00:00Z");
        List<SomeTag> tags =
                List.of(
                        SomeTag.image("1.10", "a", 1, same),
                        SomeTag.image("1.9", "b", 1, same),
                        SomeTag.image("1.8", "c", 1, same.plusSeconds(1)));

        assertThat(names(new TagOrder(By.CREATED, true).sort(tags)))
                .containsExactly("1.8", "1.9", "1.10");
    }

    @ParameterizedTest
    @CsvSource({
        "KIND,      chart image index",
        "PLATFORMS, chart image index",
        "SIZE,      chart image index",
        "CREATED,   index chart image",
        "MOVES,     index chart image",
    })
    void everyColumnHasItsOrder(By by, String expected) {
        Platform amd64 = Platform.of("linux", "amd64");
        Platform arm64 = Platform.of("linux", "arm64");
        List<SomeTag> tags =
                List.of(
                        tag("index", ArtifactKind.INDEX, List.of(amd64, arm64), 30, 1, 0),
                        tag("image", ArtifactKind.IMAGE, List.of(amd64), 20, 3, 2),
                        tag("chart", ArtifactKind.HELM_CHART, List.of(), 10, 2, 1));

        assertThat(names(new TagOrder(by, false).sort(tags))).containsExactly(expected.split(" "));
    }

    private static SomeTag tag(
            String name,
            ArtifactKind kind,
            List<Platform> platforms,
            long bytes,
            long created,
            int moves) {
        SomeTag tag =
                SomeTag.of(name, name, kind, platforms, bytes, Instant.ofEpochSecond(created));
        return new SomeTag(tag.tag(), tag.summary(), moves);
    }

    @Test
    void digestsAreOrderedByTheirLetters() {
        List<SomeTag> tags = List.of(SomeTag.on("x", "1"), SomeTag.on("y", "2"));
        boolean rising = SomeTag.digest("1").toString().compareTo("" + SomeTag.digest("2")) < 0;

        assertThat(names(new TagOrder(By.DIGEST, false).sort(tags)))
                .containsExactly(rising ? "x" : "y", rising ? "y" : "x");
        assertThat(names(new TagOrder(By.DIGEST, true).sort(tags)))
                .containsExactly(rising ? "y" : "x", rising ? "x" : "y");
    }

    private static List<String> sort(TagOrder order, List<String> names) {
        return names(order.sort(names.stream().map(SomeTag::named).toList()));
    }
}
