package org.supercargo.oci.json;

import java.util.Optional;

/**
 * Puts line breaks and indentation into text that is known to be valid JSON; all tokens are copied
 * as they are.
 */
final class JsonLayout {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private int depth;

    /**
     * @param limit the most characters that may come out
     */
    JsonLayout(int limit) {
        this.limit = limit;
    }

    /** The laid out text; empty if it would be longer than the limit. */
    Optional<String> write(String json) {
        int position = 0;
        while (position < json.length() && out.length() <= limit) {
            position =
                    json.charAt(position) == '"' ? string(json, position) : other(json, position);
        }
        return out.length() > limit ? Optional.empty() : Optional.of(out.toString());
    }

    private int string(String json, int start) {
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        out.append(json, start, end + 1);
        return end + 1;
    }

    private int other(String json, int position) {
        char c = json.charAt(position);
        switch (c) {
            case ' ', '\t', '\r', '\n', '\ufeff' -> {}
            case ',' -> newLine(",");
            case ':' -> out.append(": ");
            case '{', '[' -> {
                return open(json, position);
            }
            case '}', ']' -> {
                depth--;
                newLine("");
                out.append(c);
            }
            default -> out.append(c);
        }
        return position + 1;
    }

    /** An empty object or list stays on its line. */
    private int open(String json, int position) {
        char opening = json.charAt(position);
        char closing = opening == '{' ? '}' : ']';
        int next = position + 1;
        while (json.charAt(next) <= ' ') {
            next++;
        }
        out.append(opening);
        if (json.charAt(next) == closing) {
            out.append(closing);
            return next + 1;
        }
        depth++;
        newLine("");
        return position + 1;
    }

    private void newLine(String before) {
        out.append(before).append('\n').repeat(INDENT, depth);
    }
}
