package org.supercargo.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says how long ago something was. */
public final class Age {
    private record Unit(long seconds, String name) {}

    private static final List<Unit> UNITS =
            List.of(
                    new Unit(365 * 86_400L, "year"),
                    new Unit(30 * 86_400L, "month"),
                    new Unit(7 * 86_400L, "week"),
                    new Unit(86_400, "day"),
                    new Unit(3_600, "hour"),
                    new Unit(60, "minute"));

    private Age() {}

    /** In the largest unit that fits: {@code 3 days ago}. */
    public static String words(Instant then, Instant now) {
        long seconds = Duration.between(then, now).toSeconds();
        if (seconds < 0) {
            return "in the future";
        }
        return UNITS.stream()
                .filter(unit -> seconds >= unit.seconds)
                .findFirst()
                .map(unit -> words(seconds / unit.seconds, unit.name))
                .orElse("just now");
    }

    private static String words(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
