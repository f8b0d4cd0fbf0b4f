package org.supercargo.service.tags;

import java.util.Set;

/**
 * Writes the name of a tag as a text whose plain order is the order of versions, so that very many
 * can be sorted: by their numbers, and before the release what Semantic Versioning 2.0.0, section
 * 11, and Python's PEP 440 put there. Names that are no versions come behind, as people count.
 */
final class VersionKey {
    private static final Set<String> EARLY =
            Set.of("a", "b", "c", "rc", "alpha", "beta", "dev", "pre", "preview", "m");

    private static final char END = 0;
    private static final char VERSION = 1;
    private static final char NAME = 2;
    private static final char BEFORE_RELEASE = 1;
    private static final char RELEASE = 2;
    private static final char BEHIND_RELEASE = 3;
    private static final char NUMBER = 1;
    private static final char WORD = 2;

    private final String name;
    private final StringBuilder key;

    private VersionKey(String name) {
        this.name = name;
        this.key = new StringBuilder(2 * name.length() + 16);
    }

    /** The key of a name in the order of versions; different names have different keys. */
    static String of(String name) {
        return new VersionKey(name).write();
    }

    /** The key of a name in the order in which people count: {@code a9} before {@code a10}. */
    static String natural(String name) {
        VersionKey key = new VersionKey(name);
        key.natural(0, name.length());
        return key.end();
    }

    private String write() {
        int start = startOfVersion();
        if (start == name.length() || !isDigit(start)) {
            key.append(NAME);
            natural(0, name.length());
            return end();
        }
        key.append(VERSION);
        int suffix = numbers(start);
        key.append(END);
        suffix(suffix);
        return end();
    }

    private String end() {
        return key.append(END).append(name).toString();
    }

    private int startOfVersion() {
        boolean marked = !name.isEmpty() && (name.charAt(0) == 'v' || name.charAt(0) == 'V');
        return marked ? 1 : 0;
    }

    /** Writes the numbers with dots between them, and gives where they end. */
    private int numbers(int start) {
        int at = start;
        while (true) {
            at = number(at);
            if (at + 1 >= name.length() || name.charAt(at) != '.' || !isDigit(at + 1)) {
                return at;
            }
            at++;
        }
    }

    /** Writes a whole number of any length so that a longer one is larger. */
    private int number(int start) {
        int end = endOfDigits(start);
        int first = start;
        while (first < end - 1 && name.charAt(first) == '0') {
            first++;
        }
        key.append((char) (end - first)).append(name, first, end);
        return end;
    }

    private int endOfDigits(int start) {
        int end = start;
        while (end < name.length() && isDigit(end)) {
            end++;
        }
        return end;
    }

    private void suffix(int start) {
        if (start == name.length()) {
            key.append(RELEASE);
        } else if (name.charAt(start) == '-' || isEarly(start)) {
            key.append(BEFORE_RELEASE);
            identifiers(name.charAt(start) == '-' ? start + 1 : start);
        } else {
            key.append(BEHIND_RELEASE);
            natural(start, name.length());
        }
    }

    /** Whether all the rest is one of the words for early versions with or without a number. */
    private boolean isEarly(int start) {
        int end = start;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        boolean dotted = end < name.length() && name.charAt(end) == '.';
        return EARLY.contains(name.substring(start, end))
                && endOfDigits(dotted ? end + 1 : end) == name.length();
    }

    /** Identifiers between dots: numbers before words, fewer before more. */
    private void identifiers(int start) {
        int from = start;
        while (from <= name.length()) {
            int dot = name.indexOf('.', from);
            int to = dot < 0 ? name.length() : dot;
            if (from < to && endOfDigits(from) == to) {
                key.append(NUMBER);
                number(from);
            } else {
                key.append(WORD);
                natural(from, to);
            }
            key.append(END);
            from = to + 1;
        }
    }

    private void natural(int from, int to) {
        int at = from;
        while (at < to) {
            if (isDigit(at)) {
                key.append('0');
                at = number(at);
            } else {
                key.append(Character.toLowerCase(name.charAt(at++)));
            }
        }
    }

    private boolean isDigit(int at) {
        char c = name.charAt(at);
        return c >= '0' && c <= '9';
    }
}
