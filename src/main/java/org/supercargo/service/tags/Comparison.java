package org.supercargo.service.tags;

import org.supercargo.oci.DisplayText;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit to compare with: {@code <30d}, {@code >=100MB}. Without a sign it means "at
 * most".
 */
record Comparison(String sign, long number, String unit) {
    private static final Pattern FORM = Pattern.compile("(<=|>=|<|>|)([0-9]{1,12})([A-Za-z]{0,3})");
    private static final long DAY = 86_400;
    private static final Map<String, Long> SECONDS =
            Map.of("h", 3_600L, "d", DAY, "w", 7 * DAY, "m", 30 * DAY, "y", 365 * DAY);
    private static final Map<String, Long> BYTES =
            Map.ofEntries(
                    Map.entry("", 1L),
                    Map.entry("b", 1L),
                    Map.entry("k", 1_000L),
                    Map.entry("kb", 1_000L),
                    Map.entry("m", 1_000_000L),
                    Map.entry("mb", 1_000_000L),
                    Map.entry("g", 1_000_000_000L),
                    Map.entry("gb", 1_000_000_000L),
                    Map.entry("kib", 1L << 10),
                    Map.entry("mib", 1L << 20),
                    Map.entry("gib", 1L << 30));

    static Comparison parse(String text) throws InvalidFilterException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidFilterException(
                    DisplayText.quote(text) + " cannot be compared: write it like <30d or >100MB.");
        }
        return new Comparison(
                form.group(1),
                Long.parseLong(form.group(2)),
                form.group(3).toLowerCase(Locale.ROOT));
    }

    long seconds() throws InvalidFilterException {
        return number * factor(SECONDS, "h, d, w, m or y");
    }

    long bytes() throws InvalidFilterException {
        return number * factor(BYTES, "kB, MB, GB, KiB, MiB or GiB");
    }

    private long factor(Map<String, Long> units, String allowed) throws InvalidFilterException {
        Long factor = units.get(unit);
        if (factor == null) {
            throw new InvalidFilterException(
                    DisplayText.quote(number + unit) + " needs another unit: use " + allowed + ".");
        }
        return factor;
    }

    boolean holds(long value, long limit) {
        return switch (sign) {
            case "<" -> value < limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value <= limit;
        };
    }
}
