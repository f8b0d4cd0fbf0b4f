package org.supercargo.service.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag as a version, where it is one: its numbers, and whether what follows them comes before the
 * release, as of Semantic Versioning 2.0.0, section 11, and of Python's PEP 440.
 */
final class VersionKey implements Comparable<VersionKey> {
    private static final Pattern VERSION =
            Pattern.compile("[vV]?([0-9]++(?:\\.[0-9]++)*+)((?:[^0-9].*+)?)", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("[0-9]++|[^0-9]++");
    private static final Pattern EARLY =
            Pattern.compile("(?:a|b|c|rc|alpha|beta|dev|pre|preview|m)\\.?[0-9]*+");
    private static final String[] NO_NUMBERS = {};

    /** Where a name stands among those with the same numbers. */
    private static final int EARLIER = -1;

    private static final int RELEASE = 0;
    private static final int LATER = 1;

    private final String name;
    private final String[] numbers;
    private final String suffix;
    private final int stage;

    private VersionKey(String name, String[] numbers, String suffix, int stage) {
        this.name = name;
        this.numbers = numbers;
        this.suffix = suffix;
        this.stage = stage;
    }

    static VersionKey of(String name) {
        Matcher version = VERSION.matcher(name);
        if (!version.matches()) {
            return new VersionKey(name, NO_NUMBERS, name, RELEASE);
        }
        String suffix = version.group(2);
        return new VersionKey(name, version.group(1).split("\\."), suffix, stage(suffix));
    }

    private static int stage(String suffix) {
        if (suffix.isEmpty()) {
            return RELEASE;
        }
        return suffix.charAt(0) == '-' || EARLY.matcher(suffix).matches() ? EARLIER : LATER;
    }

    /** Versions come before names that are none. */
    @Override
    public int compareTo(VersionKey other) {
        if ((numbers.length == 0) != (other.numbers.length == 0)) {
            return numbers.length == 0 ? 1 : -1;
        }
        int order = compareNumbers(other);
        if (order == 0) {
            order = Integer.compare(stage, other.stage);
        }
        if (order == 0) {
            order = stage == EARLIER ? compareEarly(other) : natural(suffix, other.suffix);
        }
        return order != 0 ? order : name.compareTo(other.name);
    }

    private int compareNumbers(VersionKey other) {
        int common = Math.min(numbers.length, other.numbers.length);
        for (int i = 0; i < common; i++) {
            int order = compareDigits(numbers[i], other.numbers[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(numbers.length, other.numbers.length);
    }

    /** Identifiers between dots: numbers before words, fewer before more. */
    private int compareEarly(VersionKey other) {
        String[] left = suffix.split("[.]");
        String[] right = other.suffix.split("[.]");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean number = isDigits(left[i]);
            if (number != isDigits(right[i])) {
                return number ? -1 : 1;
            }
            int order = natural(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** Compares as people count: {@code a9} before {@code a10}. */
    static int natural(String left, String right) {
        List<String> leftParts = parts(left);
        List<String> rightParts = parts(right);
        for (int i = 0; i < Math.min(leftParts.size(), rightParts.size()); i++) {
            int order = comparePart(leftParts.get(i), rightParts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftParts.size(), rightParts.size());
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(4);
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    private static int comparePart(String left, String right) {
        return isDigits(left) && isDigits(right)
                ? compareDigits(left, right)
                : left.compareToIgnoreCase(right);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Compares whole numbers of any length. */
    private static int compareDigits(String left, String right) {
        String one = left.substring(zeros(left));
        String other = right.substring(zeros(right));
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int zeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
