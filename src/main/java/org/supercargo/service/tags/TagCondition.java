package org.supercargo.service.tags;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * One word of a filter.
 *
 * @param needsDetails whether it asks for more than the name
 * @param isKnown whether enough is known of a tag to tell
 */
record TagCondition(
        boolean needsDetails, Predicate<TagFacts> isKnown, BiPredicate<TagFacts, Instant> test) {
    boolean accepts(TagFacts tag, Instant now) {
        return isKnown.test(tag) && test.test(tag, now);
    }

    static TagCondition parse(String word) throws InvalidFilterException {
        boolean turned = word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '!');
        TagCondition condition = positive(turned ? word.substring(1) : word);
        return turned
                ? new TagCondition(
                        condition.needsDetails, condition.isKnown, condition.test.negate())
                : condition;
    }

    private static TagCondition positive(String word) throws InvalidFilterException {
        if (word.length() > 2 && word.startsWith("/") && word.endsWith("/")) {
            return regex(word.substring(1, word.length() - 1));
        }
        int colon = word.indexOf(':');
        if (colon > 0 && !word.startsWith("sha")) {
            return field(
                    word.substring(0, colon).toLowerCase(Locale.ROOT), word.substring(colon + 1));
        }
        return word.contains("*") || word.contains("?") ? glob(word) : text(word);
    }

    private static TagCondition field(String name, String value) throws InvalidFilterException {
        if (value.isEmpty()) {
            throw new InvalidFilterException("Something must follow “" + name + ":”.");
        }
        return switch (name) {
            case "kind" -> kind(value);
            case "platform" -> platform(value.toLowerCase(Locale.ROOT));
            case "age" -> age(value);
            case "size" -> size(value);
            case "digest" -> digest(value.toLowerCase(Locale.ROOT));
            default ->
                    throw new InvalidFilterException(
                            DisplayText.quote(name)
                                    + " is nothing to filter by: use kind, platform, age, size or"
                                    + " digest.");
        };
    }

    private static TagCondition text(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return new TagCondition(
                false,
                tag -> true,
                (tag, now) ->
                        tag.tag().name().toLowerCase(Locale.ROOT).contains(wanted)
                                || tag.digest().filter(d -> has(d, wanted)).isPresent());
    }

    private static boolean has(Digest digest, String part) {
        return part.indexOf(':') < 0
                ? digest.encoded().contains(part)
                : digest.toString().contains(part);
    }

    private static TagCondition glob(String glob) {
        return named(new Glob(glob)::matches);
    }

    private static TagCondition regex(String expression) throws InvalidFilterException {
        try {
            return named(new BoundedRegex(expression)::isFoundIn);
        } catch (PatternSyntaxException e) {
            throw new InvalidFilterException(
                    DisplayText.quote(expression)
                            + " is no regular expression: "
                            + e.getDescription()
                            + ".");
        }
    }

    private static TagCondition named(Predicate<String> test) {
        return new TagCondition(false, tag -> true, (tag, now) -> test.test(tag.tag().name()));
    }

    private static TagCondition kind(String words) throws InvalidFilterException {
        Set<ArtifactKind> wanted = new LinkedHashSet<>();
        for (String word : words.toLowerCase(Locale.ROOT).split(",")) {
            wanted.add(
                    ArtifactKind.ofWord(word)
                            .orElseThrow(() -> new InvalidFilterException(noKind(word))));
        }
        return known(summary -> wanted.contains(summary.kind()));
    }

    private static String noKind(String word) {
        return DisplayText.quote(word)
                + " is no kind: use "
                + Arrays.stream(ArtifactKind.values())
                        .map(ArtifactKind::word)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** A part of a platform, or several of its parts with slashes between them. */
    private static TagCondition platform(String wanted) {
        String part = "/" + wanted + "/";
        return known(
                summary ->
                        summary.platforms().stream()
                                .map(platform -> "/" + platform + "/")
                                .anyMatch(
                                        platform ->
                                                platform.toLowerCase(Locale.ROOT).contains(part)));
    }

    private static TagCondition age(String text) throws InvalidFilterException {
        Comparison comparison = Comparison.parse(text);
        long seconds = comparison.seconds();
        return new TagCondition(
                true,
                tag -> tag.summary().isPresent() || tag.created().isPresent(),
                (tag, now) ->
                        tag.created()
                                .filter(
                                        created ->
                                                comparison.holds(
                                                        now.getEpochSecond()
                                                                - created.getEpochSecond(),
                                                        seconds))
                                .isPresent());
    }

    private static TagCondition size(String text) throws InvalidFilterException {
        Comparison comparison = Comparison.parse(text);
        long bytes = comparison.bytes();
        return new TagCondition(
                true,
                tag -> tag.summary().isPresent() || tag.imageBytes().isPresent(),
                (tag, now) ->
                        tag.imageBytes().stream().anyMatch(size -> comparison.holds(size, bytes)));
    }

    private static TagCondition digest(String part) {
        return new TagCondition(
                true,
                tag -> tag.digest().isPresent(),
                (tag, now) -> tag.digest().filter(digest -> has(digest, part)).isPresent());
    }

    private static TagCondition known(Predicate<ManifestSummary> test) {
        return new TagCondition(
                true,
                tag -> tag.summary().isPresent(),
                (tag, now) -> tag.summary().filter(test).isPresent());
    }
}
