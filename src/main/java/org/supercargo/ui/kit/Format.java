package org.supercargo.ui.kit;

import org.supercargo.service.Age;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes numbers, sizes and times as people read them. */
public final class Format {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB");
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Format() {}

    /** A size in decimal units with three digits: {@code 61.2 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN)
                + " "
                + UNITS.get(unit);
    }

    /** All digits of a size, for a tooltip: {@code 61 204 113 bytes}. */
    public static String exactBytes(long bytes) {
        return count(bytes) + (bytes == 1 ? " byte" : " bytes");
    }

    /** A number with thin spaces between groups of three: {@code 1 300}. */
    public static String count(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int end = digits.length() - 3; end > first; end -= 3) {
            digits.insert(end, '\u202f');
        }
        return digits.toString();
    }

    /** A number and its noun: {@code 1 tag}, {@code 128 tags}. */
    public static String count(long number, String singular, String plural) {
        return count(number) + " " + (number == 1 ? singular : plural);
    }

    /** How long ago something was: {@code 3 days ago}. */
    public static String age(Instant then, Instant now) {
        return Age.words(then, now);
    }

    /** The time to the second in the time zone of this computer, with its offset. */
    public static String exactTime(Instant time) {
        return EXACT.format(time.atZone(ZoneId.systemDefault()));
    }
}
