package org.supercargo.content;

import java.time.Duration;

/** Tells how long to wait, no more exactly than a person wants to know. */
final class WaitWords {
    private WaitWords() {}

    static String of(Duration time) {
        if (time.toMinutes() < 2) {
            return Math.max(1, time.toSeconds()) + " s";
        }
        return time.toHours() < 2 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
