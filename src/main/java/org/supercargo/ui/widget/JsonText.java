package org.supercargo.ui.widget;

import java.util.List;
import java.util.Optional;

/**
 * Text that is ready to be shown by a {@link JsonView}: at most so many lines of at most so many
 * characters, with the places that are coloured or clicked.
 *
 * @param text what is shown
 * @param spans coloured places, in order and apart
 * @param hiddenLines how many lines at the end are left out
 */
public record JsonText(String text, List<Span> spans, int hiddenLines) {
    /** What a place in the text is. */
    public enum Kind {
        KEY,
        STRING,
        NUMBER,
        WORD,
        DIGEST
    }

    /** A place in the text, from {@code start} to before {@code end}. */
    public record Span(int start, int end, Kind kind) {}

    public static final JsonText EMPTY = new JsonText("", List.of(), 0);

    private static final int MAX_LINES = 20_000;
    private static final int MAX_LINE_LENGTH = 2_000;

    public JsonText {
        spans = List.copyOf(spans);
    }

    /**
     * Text that has been laid out as JSON. To be called off the JavaFX thread: it walks all of the
     * text.
     */
    public static JsonText json(String text) {
        JsonText shown = plain(text);
        return new JsonText(shown.text, JsonSpans.of(shown.text), shown.hiddenLines);
    }

    /** Text without colours. */
    public static JsonText plain(String text) {
        var shown = new StringBuilder(Math.min(text.length(), 1 << 20));
        int lines = 0;
        int start = 0;
        while (start < text.length() && lines < MAX_LINES) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            appendLine(shown, text, start, end);
            lines++;
            start = end + 1;
        }
        int hidden = start >= text.length() ? 0 : (int) text.substring(start).lines().count();
        return new JsonText(shown.toString(), List.of(), hidden);
    }

    private static void appendLine(StringBuilder shown, String text, int start, int end) {
        if (!shown.isEmpty()) {
            shown.append('\n');
        }
        int length = end - start;
        if (length <= MAX_LINE_LENGTH) {
            shown.append(text, start, end);
            return;
        }
        shown.append(text, start, start + MAX_LINE_LENGTH)
                .append("… (")
                .append(length - MAX_LINE_LENGTH)
                .append(" more characters)");
    }

    /** The digest that stands at this character, if one does. */
    public Optional<String> digestAt(int position) {
        return spans.stream()
                .filter(span -> span.kind == Kind.DIGEST)
                .filter(span -> span.start <= position && position < span.end)
                .map(span -> text.substring(span.start, span.end))
                .findFirst();
    }
}
