package org.supercargo.ui.cleanup;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.service.cleanup.CleanupRules;
import org.supercargo.service.cleanup.TagPattern;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The rules as they are typed. */
final class RuleFields {
    private static final int DIGITS = 5;

    private final StringProperty keep = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final StringProperty match = new SimpleStringProperty("");
    private final StringProperty protect = new SimpleStringProperty("");

    private final BooleanProperty onlyUnshared = new SimpleBooleanProperty();

    StringProperty keep() {
        return keep;
    }

    StringProperty days() {
        return days;
    }

    StringProperty match() {
        return match;
    }

    StringProperty protect() {
        return protect;
    }

    BooleanProperty onlyUnshared() {
        return onlyUnshared;
    }

    List<Observable> all() {
        return List.of(keep, days, match, protect, onlyUnshared);
    }

    /** What cannot be read of what was typed, as a sentence; empty if all can. */
    String problem() {
        if (!isNumber(keep) || !isNumber(days)) {
            return "Write a number of images to keep and of days.";
        }
        for (StringProperty pattern : List.of(match, protect)) {
            try {
                patterns(pattern);
            } catch (PatternSyntaxException e) {
                return "“" + pattern.get().strip() + "” is no regular expression.";
            }
        }
        return "";
    }

    private static boolean isNumber(StringProperty typed) {
        String text = typed.get().strip();
        return text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The rules, where there is no {@link #problem}. */
    CleanupRules rules() {
        return new CleanupRules(
                number(keep).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                number(days).map(Duration::ofDays),
                patterns(match),
                patterns(protect),
                onlyUnshared.get());
    }

    private static Optional<Integer> number(StringProperty typed) {
        return Optional.of(typed.get().strip()).filter(t -> !t.isEmpty()).map(Integer::valueOf);
    }

    private static List<TagPattern> patterns(StringProperty typed) {
        return Stream.of(typed.get().strip())
                .filter(text -> !text.isEmpty())
                .map(TagPattern::new)
                .toList();
    }
}
