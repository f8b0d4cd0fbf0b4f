package org.supercargo.service.cleanup;

import java.time.Duration;

/** Says how old something is, as coarsely as people do. */
final class AgeWords {
    private AgeWords() {}

    static String of(Duration age) {
        if (age.toDays() >= 2) {
            return age.toDays() + " days old";
        }
        if (age.toHours() >= 2) {
            return age.toHours() + " hours old";
        }
        return Math.max(0, age.toMinutes()) + " minutes old";
    }
}
