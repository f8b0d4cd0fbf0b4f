package org.supercargo.oci;

import java.util.function.IntPredicate;

/**
 * Makes untrusted text harmless to look at: control, format and bidirectional characters become
 * visible escapes, and the length is capped. Names, tags, annotations, labels, history, warnings
 * and errors pass through here before anybody sees them.
 */
public final class DisplayText {
    /** The most characters that {@link #line(String)} and {@link #block(String)} keep. */
    public static final int MAX_LENGTH = 4096;

    private static final int QUOTED_LENGTH = 120;

    private DisplayText() {}

    /**
     * The text on one line: line breaks and tabs are made visible too; at most {@link #MAX_LENGTH}
     * characters.
     */
    public static String line(String untrusted) {
        return line(untrusted, MAX_LENGTH);
    }

    /**
     * The text on one line, cut short.
     *
     * @param length the most characters of the text to keep; an ellipsis follows where it was cut
     */
    public static String line(String untrusted, int length) {
        return visible(cut(untrusted, length), DisplayText::isHidden);
    }

    /**
     * The text with its line breaks and tabs kept and all else made visible; at most {@link
     * #MAX_LENGTH} characters.
     */
    public static String block(String untrusted) {
        return whole(cut(untrusted, MAX_LENGTH));
    }

    /** As {@link #block}, of any length: for documents whose size was limited before. */
    public static String whole(String untrusted) {
        return visible(untrusted, c -> c != '\n' && c != '\t' && isHidden(c));
    }

    /** The text in quotation marks, for a message: on one line and short. */
    public static String quote(String untrusted) {
        return "“" + line(untrusted, QUOTED_LENGTH) + "”";
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splitsPair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splitsPair ? length - 1 : length) + "…";
    }

    private static String visible(String text, IntPredicate hidden) {
        if (isPlain(text) || text.codePoints().noneMatch(hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(visible, c, hidden));
        return visible.toString();
    }

    /** Whether there is nothing but printable ASCII, as in almost all of very many names. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder visible, int codePoint, IntPredicate hidden) {
        if (!hidden.test(codePoint)) {
            visible.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            visible.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
        }
    }

    /** Whether the character is not seen as it is, or changes how those around it are seen. */
    static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }
}
