package org.supercargo.ui.widget;

import org.supercargo.ui.widget.JsonText.Kind;
import org.supercargo.ui.widget.JsonText.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names, values and digests in text that has been laid out as JSON; what is no JSON stays
 * plain.
 */
final class JsonSpans {
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private JsonSpans(String text) {
        this.text = text;
    }

    static List<Span> of(String text) {
        var finder = new JsonSpans(text);
        int position = 0;
        while (position < text.length()) {
            position = finder.next(position);
        }
        return finder.spans;
    }

    private int next(int position) {
        char c = text.charAt(position);
        if (c == '"') {
            return string(position);
        }
        if (c == '-' || Character.isDigit(c)) {
            return run(position, Kind.NUMBER);
        }
        return Character.isLetter(c) ? run(position, Kind.WORD) : position + 1;
    }

    private int run(int start, Kind kind) {
        int end = start + 1;
        while (end < text.length() && isPartOfRun(text.charAt(end))) {
            end++;
        }
        spans.add(new Span(start, end, kind));
        return end;
    }

    private static boolean isPartOfRun(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '-';
    }

    private int string(int start) {
        int end = endOfString(start);
        if (isKey(end)) {
            spans.add(new Span(start, end, Kind.KEY));
        } else {
            value(start, end);
        }
        return end;
    }

    /** A line that was cut short ends its string too. */
    private int endOfString(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean closed = end < text.length() && text.charAt(end) == '"';
        return Math.min(closed ? end + 1 : end, text.length());
    }

    private boolean isKey(int end) {
        return end < text.length() && text.charAt(end) == ':';
    }

    private void value(int start, int end) {
        Matcher digest = DIGEST.matcher(text).region(start, end);
        int from = start;
        while (digest.find()) {
            addString(from, digest.start());
            spans.add(new Span(digest.start(), digest.end(), Kind.DIGEST));
            from = digest.end();
        }
        addString(from, end);
    }

    private void addString(int start, int end) {
        if (start < end) {
            spans.add(new Span(start, end, Kind.STRING));
        }
    }
}
