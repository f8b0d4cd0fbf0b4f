package org.supercargo.service.cleanup;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;
import org.supercargo.service.tags.DigestTag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies rules to all tags of a repository at one moment. */
final class Judge {
    private final CleanupRules rules;
    private final Instant now;

    Judge(CleanupRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    List<Verdict> judge(List<TagAge> tags) {
        Set<Digest> newest = newest(tags);
        List<Verdict> verdicts = new ArrayList<>(tags.size());
        for (TagAge tag : tags) {
            Optional<String> stays =
                    reasonToStay(tag)
                            .or(() -> reasonOfAge(tag, newest))
                            .or(() -> reasonOfSharing(tag));
            verdicts.add(
                    stays.map(because -> new Verdict(tag, false, because))
                            .orElseGet(() -> new Verdict(tag, true, reasonToGo(tag))));
        }
        return withShared(verdicts);
    }

    /** What stays without a look at its age. */
    private Optional<String> reasonToStay(TagAge about) {
        if (!rules.chooseAnything()) {
            return Optional.of("no rule chooses it");
        }
        Tag tag = about.tag();
        Optional<TagPattern> shield = firstFitting(rules.protect(), tag);
        if (shield.isPresent()) {
            return Optional.of("protected by " + shield.get());
        }
        if (rules.match().isEmpty()) {
            return DigestTag.subject(tag).map(_ -> "it belongs to another image");
        }
        return firstFitting(rules.match(), tag).isEmpty()
                ? Optional.of("no pattern fits it")
                : Optional.empty();
    }

    private Optional<String> reasonOfAge(TagAge about, Set<Digest> newest) {
        if (!rules.needAges()) {
            return Optional.empty();
        }
        if (about.created().isEmpty() || about.image().isEmpty()) {
            return Optional.of("its age is not known");
        }
        if (newest.contains(about.image().get())) {
            return Optional.of("one of the newest " + rules.keepNewest().getAsInt() + " images");
        }
        Duration age = age(about.created().get());
        return rules.olderThan()
                .filter(limit -> age.compareTo(limit) <= 0)
                .map(_ -> "only " + AgeWords.of(age));
    }

    private Optional<String> reasonOfSharing(TagAge about) {
        return rules.onlyUnshared() && about.image().isEmpty()
                ? Optional.of("it is not known which other tags are on its image")
                : Optional.empty();
    }

    private String reasonToGo(TagAge about) {
        List<String> reasons = new ArrayList<>();
        about.created().ifPresent(created -> reasons.add(AgeWords.of(age(created))));
        rules.keepNewest().ifPresent(count -> reasons.add("not among the newest " + count));
        firstFitting(rules.match(), about.tag()).ifPresent(fits -> reasons.add("fits " + fits));
        return String.join(", ", reasons);
    }

    private Set<Digest> newest(List<TagAge> tags) {
        if (rules.keepNewest().isEmpty()) {
            return Set.of();
        }
        Map<Digest, Instant> images = new HashMap<>();
        for (TagAge tag : tags) {
            if (reasonToStay(tag).isEmpty() && tag.image().isPresent()) {
                tag.created().ifPresent(created -> images.put(tag.image().get(), created));
            }
        }
        return images.entrySet().stream()
                .sorted(
                        Map.Entry.<Digest, Instant>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().toString()))
                .limit(rules.keepNewest().getAsInt())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A tag that goes from an image which another tag holds is only a name less; the rules may say
     * that it stays then.
     */
    private List<Verdict> withShared(List<Verdict> verdicts) {
        Map<Digest, Tag> held = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.goes()) {
                verdict.about().image().ifPresent(i -> held.putIfAbsent(i, verdict.about().tag()));
            }
        }
        return verdicts.stream()
                .map(
                        verdict ->
                                verdict.goes()
                                        ? verdict.about()
                                                .image()
                                                .map(held::get)
                                                .map(tag -> sharing(verdict, tag))
                                                .orElse(verdict)
                                        : verdict)
                .toList();
    }

    private Verdict sharing(Verdict verdict, Tag other) {
        if (rules.onlyUnshared()) {
            return new Verdict(verdict.about(), false, "its image stays as " + other);
        }
        return new Verdict(
                verdict.about(), true, verdict.because() + "; its image stays as " + other);
    }

    private Duration age(Instant created) {
        return Duration.between(created, now);
    }

    private static Optional<TagPattern> firstFitting(List<TagPattern> patterns, Tag tag) {
        return patterns.stream().filter(pattern -> pattern.fits(tag)).findFirst();
    }
}
