package org.supercargo.service.deletion.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a journal keeps for undo.
 *
 * @param bytes of manifests together
 */
record JournalLimits(int deletions, long bytes, Duration age) {
    static final JournalLimits USUAL = new JournalLimits(100, 256L << 20, Duration.ofDays(30));

    boolean exceeds(int count, long size, Instant began, Instant now) {
        return count > deletions || size > bytes || began.plus(age).isBefore(now);
    }
}
