package org.supercargo.service.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Platform;

import java.time.Instant;
import java.util.List;

class TagFilterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Platform ARM_V7 = Platform.parse("linux/arm/v7");
    private static final SomeTag IMAGE =
            SomeTag.of(
                    "v1.4.2-Alpine",
                    "image",
                    ArtifactKind.INDEX,
                    List.of(Platform.of("linux", "arm64"), ARM_V7),
                    61_000_000,
                    NOW.minusSeconds(20 * 86_400));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.4                            | true
                    alpine                         | true
                    debian                         | false
                    v1.*                           | true
                    1.*                            | false
                    v1.4.?-alpine                  | true
                    *alp*ine                       | true
                    /^v[0-9]+[.]4/                 | true
                    /^4/                           | false
                    kind:index                     | true
                    kind:image,index               | true
                    kind:image                     | false
                    platform:arm64                 | true
                    platform:linux/arm             | true
                    platform:linux/arm/v7          | true
                    platform:arm6                  | false
                    age:<30d                       | true
                    age:30d                        | true
                    age:>30d                       | false
                    age:>=2w                       | true
                    age:>1y                        | false
                    size:>60MB                     | true
                    size:<1GiB                     | true
                    size:<60m                      | false
                    -alpine                        | false
                    -debian                        | true
                    !kind:image                    | true
                    kind:index platform:arm64 1.4  | true
                    kind:index platform:s390x 1.4  | false
                    """)
    void everyWordMustFit(String filter, boolean fits) throws InvalidFilterException {
        assertThat(TagFilter.parse(filter).accepts(IMAGE, NOW)).isEqualTo(fits);
    }

    @Test
    void aPartOfTheDigestFindsTheTag() throws InvalidFilterException {
        String part = SomeTag.digest("image").encoded().substring(10, 20);

        assertThat(TagFilter.parse(part).accepts(IMAGE, NOW)).isTrue();
        assertThat(TagFilter.parse("digest:" + part).accepts(IMAGE, NOW)).isTrue();
        assertThat(TagFilter.parse("digest:" + part + "g").accepts(IMAGE, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:index", "-kind:image", "platform:arm64", "-age:<1d", "size:>1"})
    void whatIsNotKnownYetDoesNotFit(String filter) throws InvalidFilterException {
        assertThat(TagFilter.parse(filter).needsDetails()).isTrue();
        assertThat(TagFilter.parse(filter).accepts(SomeTag.named("1.0"), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1.0", "v1.*", "/x/"})
    void namesAloneNeedNoDetails(String filter) throws InvalidFilterException {
        assertThat(TagFilter.parse(filter).needsDetails()).isFalse();
        assertThat(TagFilter.parse(filter).isAll()).isEqualTo(filter.isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "kind:car, is no kind: use image",
        "kind:, must follow",
        "colour:red, nothing to filter by",
        "age:soon, cannot be compared",
        "age:<3MB, needs another unit",
        "size:>3y, needs another unit",
        "/[/, is no regular expression",
    })
    void whatMeansNothingIsSaid(String filter, String words) {
        assertThatThrownBy(() -> TagFilter.parse(filter))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/(a+)+$/", "/(x|xx)*y/", "/(.*)*z/", "/(.*)(.*)(.*)(.*)(.*)(.*)9/"})
    void J52_anExpressionThatTriesEndlesslyIsGivenUp(String filter) throws InvalidFilterException {
        SomeTag hostile = SomeTag.named("a".repeat(2_000) + "x".repeat(2_000) + "!");

        assertThat(TagFilter.parse(filter).accepts(hostile, NOW)).isFalse();
    }

    @Test
    void J52_aGlobOfManyStarsIsQuick() throws InvalidFilterException {
        SomeTag hostile = SomeTag.named("a".repeat(4_000));

        assertThat(TagFilter.parse("*a".repeat(30) + "b").accepts(hostile, NOW)).isFalse();
    }
}
