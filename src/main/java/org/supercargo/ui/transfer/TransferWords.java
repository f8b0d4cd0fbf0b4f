package org.supercargo.ui.transfer;

import org.supercargo.ui.kit.Format;

/** How far a transfer is, in words. */
final class TransferWords {
    private TransferWords() {}

    /** Such as {@code 61.2 MB of 84.0 MB}; only what is done while the whole is not known. */
    static String amount(long done, long total) {
        if (done <= 0 && total <= 0) {
            return "";
        }
        return total > 0 ? Format.bytes(done) + " of " + Format.bytes(total) : Format.bytes(done);
    }

    /** Such as {@code 48.1 MB/s}; empty while nothing moves. */
    static String speed(long bytesPerSecond) {
        return bytesPerSecond > 0 ? Format.bytes(bytesPerSecond) + "/s" : "";
    }

    /** Such as {@code 12 s left}; empty while it cannot be told. */
    static String timeLeft(long done, long total, long bytesPerSecond) {
        if (total <= done || bytesPerSecond <= 0) {
            return "";
        }
        long seconds = (total - done + bytesPerSecond - 1) / bytesPerSecond;
        if (seconds < 60) {
            return seconds + " s left";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 60 ? minutes + " min left" : (minutes + 59) / 60 + " h left";
    }
}
