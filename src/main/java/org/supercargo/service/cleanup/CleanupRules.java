package org.supercargo.service.cleanup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which tags of a repository go. A tag goes if every rule that is given lets it go; what is not
 * known of a tag speaks for keeping it.
 *
 * @param keepNewest how many images stay, the newest of those that the patterns choose
 * @param olderThan only older ones go
 * @param match only tags that fit one of these go; all, if there are none
 * @param protect tags that fit one of these stay, whatever the other rules say
 * @param onlyUnshared only tags go whose image no tag that stays points at
 */
public record CleanupRules(
        OptionalInt keepNewest,
        Optional<Duration> olderThan,
        List<TagPattern> match,
        List<TagPattern> protect,
        boolean onlyUnshared) {

    public CleanupRules {
        match = List.copyOf(match);
        protect = List.copyOf(protect);
    }

    /** Whether there is a rule that lets something go; without one, nothing goes. */
    public boolean chooseAnything() {
        return keepNewest.isPresent() || olderThan.isPresent() || !match.isEmpty();
    }

    /** Whether these rules ask which images tags point at, or when these were made. */
    public boolean needImages() {
        return needAges() || onlyUnshared;
    }

    boolean needAges() {
        return keepNewest.isPresent() || olderThan.isPresent();
    }

    /** Judges all tags of a repository, in their order. */
    public List<Verdict> judge(List<TagAge> tags, Instant now) {
        return new Judge(this, now).judge(tags);
    }
}
