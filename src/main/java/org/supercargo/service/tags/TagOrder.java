package org.supercargo.service.tags;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.Platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An order of tags. What is not known yet stands at the end, whichever way the order goes, and what
 * is equal is in the order of versions.
 */
public record TagOrder(By by, boolean descending) {
    /** The order in which a table begins. */
    public static final TagOrder VERSIONS = new TagOrder(By.VERSION, false);

    /** What tags can be ordered by. */
    public enum By {
        /** As Semantic Versioning orders versions; other names behind them, as people count. */
        VERSION,
        /** As people count: 1.9 before 1.10. */
        NAME,
        DIGEST,
        KIND,
        PLATFORMS,
        SIZE,
        CREATED,
        MOVES
    }

    /** A tag beside what it is ordered by, found out once and not for each comparison. */
    private record Keyed<T, K>(T tag, Optional<K> key, String version) {}

    /** Whether the order needs to know what the tags point at. */
    public boolean needsDetails() {
        return switch (by) {
            case VERSION, NAME, MOVES -> false;
            default -> true;
        };
    }

    /** The tags in this order, in a list of its own. */
    public <T extends TagFacts> List<T> sort(List<T> tags) {
        return switch (by) {
            case VERSION -> sort(tags, tag -> Optional.of(0), Comparator.<Integer>naturalOrder());
            case NAME ->
                    sort(
                            tags,
                            tag -> Optional.of(VersionKey.natural(tag.tag().name())),
                            Comparator.<String>naturalOrder());
            case DIGEST ->
                    sort(
                            tags,
                            tag -> tag.digest().map(Digest::toString),
                            Comparator.<String>naturalOrder());
            case KIND ->
                    sort(
                            tags,
                            known(ManifestSummary::kind),
                            Comparator.comparing(ArtifactKind::label));
            case PLATFORMS ->
                    sort(tags, known(ManifestSummary::platforms), TagOrder::comparePlatforms);
            case SIZE -> sort(tags, TagOrder::size, Comparator.<Long>naturalOrder());
            case CREATED -> sort(tags, TagFacts::created, Comparator.<Instant>naturalOrder());
            case MOVES ->
                    sort(tags, tag -> Optional.of(tag.moves()), Comparator.<Integer>naturalOrder());
        };
    }

    private <T extends TagFacts, K> List<T> sort(
            List<T> tags, Function<? super T, Optional<K>> key, Comparator<? super K> order) {
        List<Keyed<T, K>> keyed = new ArrayList<>(tags.size());
        for (T tag : tags) {
            keyed.add(new Keyed<>(tag, key.apply(tag), tag.versionKey()));
        }
        keyed.sort((left, right) -> compare(left, right, order));
        List<T> sorted = new ArrayList<>(tags.size());
        keyed.forEach(entry -> sorted.add(entry.tag()));
        return sorted;
    }

    private <K> int compare(Keyed<?, K> left, Keyed<?, K> right, Comparator<? super K> order) {
        if (left.key().isEmpty() || right.key().isEmpty()) {
            int unknownLast = Boolean.compare(left.key().isEmpty(), right.key().isEmpty());
            return unknownLast != 0 ? unknownLast : left.version().compareTo(right.version());
        }
        int byKey = order.compare(left.key().get(), right.key().get());
        int byVersion = left.version().compareTo(right.version());
        int direction = descending ? -1 : 1;
        if (byKey != 0) {
            return direction * byKey;
        }
        return by == By.VERSION || by == By.NAME ? direction * byVersion : byVersion;
    }

    private static <K> Function<TagFacts, Optional<K>> known(Function<ManifestSummary, K> key) {
        return tag -> tag.summary().map(key);
    }

    private static Optional<Long> size(TagFacts tag) {
        return tag.imageBytes().stream().boxed().findAny();
    }

    /** By how many they are, then by their names. */
    private static int comparePlatforms(List<Platform> left, List<Platform> right) {
        int bySize = Integer.compare(left.size(), right.size());
        return bySize != 0 ? bySize : left.toString().compareTo(right.toString());
    }
}
