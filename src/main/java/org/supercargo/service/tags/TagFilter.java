package org.supercargo.service.tags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tags are wanted, written as words that all must fit: text, {@code v1.*}, {@code /regex/},
 * {@code kind:index}, {@code platform:arm64}, {@code age:<30d}, {@code size:>100MB}, {@code
 * digest:1f3c}; a minus before a word turns it around. Window and command line understand the same.
 */
public final class TagFilter {
    /** Takes every tag. */
    public static final TagFilter ALL = new TagFilter(List.of());

    /** The language in a few lines, for those who type. */
    public static final String HELP =
            """
            All words must fit:
            1.4  text in the tag or its digest
            v1.*  the whole tag, with * and ?
            /^v[12]/  a regular expression
            kind:index,helm  image, index, helm, wasm, signature, sbom, attestation, marker, artifact
            platform:arm64  or linux/arm64
            age:<30d  created in the last 30 days; age:>1y  older; h d w m y
            size:>100MB  compressed
            digest:1f3c
            -word  what must not fit\
            """;

    private final List<TagCondition> conditions;

    private TagFilter(List<TagCondition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Reads a filter.
     *
     * @throws InvalidFilterException if a word of it means nothing
     */
    public static TagFilter parse(String text) throws InvalidFilterException {
        List<TagCondition> conditions = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                conditions.add(TagCondition.parse(word));
            }
        }
        return conditions.isEmpty() ? ALL : new TagFilter(conditions);
    }

    /** Whether some word asks for what only the tag's manifest tells. */
    public boolean needsDetails() {
        return conditions.stream().anyMatch(TagCondition::needsDetails);
    }

    /** Whether every tag fits. */
    public boolean isAll() {
        return conditions.isEmpty();
    }

    /**
     * Whether the tag fits, as far as is known: a word about something that is not known yet does
     * not fit, turned around or not.
     */
    public boolean accepts(TagFacts tag, Instant now) {
        for (TagCondition condition : conditions) {
            if (!condition.accepts(tag, now)) {
                return false;
            }
        }
        return true;
    }
}
