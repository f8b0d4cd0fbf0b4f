package org.supercargo.service.tags;

/** A name with {@code *} for any text and {@code ?} for one character; capitals do not matter. */
final class Glob {
    private final String pattern;

    Glob(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the whole name fits; takes at most length of name times length of pattern steps. */
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean fits(char wanted, char c) {
        return wanted == '?' || Character.toLowerCase(wanted) == Character.toLowerCase(c);
    }
}
