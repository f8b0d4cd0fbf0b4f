package org.supercargo.sample.json;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a JSON value without white space. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    String write(Json value) {
        append(value);
        return out.toString();
    }

    private void append(Json value) {
        switch (value) {
            case Json.Fields(var fields) -> enclose('{', fields.entrySet(), this::appendField, '}');
            case Json.Items(var items) -> enclose('[', items, this::append, ']');
            case Json.Text(var text) -> appendText(text);
            case Json.Numeral(var literal) -> out.append(literal);
            case Json.Word word -> out.append(word.name().toLowerCase(Locale.ROOT));
        }
    }

    private <T> void enclose(char open, Iterable<T> parts, Consumer<T> appender, char close) {
        out.append(open);
        boolean first = true;
        for (T part : parts) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appender.accept(part);
        }
        out.append(close);
    }

    private void appendField(Map.Entry<String, Json> field) {
        appendText(field.getKey());
        out.append(':');
        append(field.getValue());
    }

    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendCharacter(text.charAt(i));
        }
        out.append('"');
    }

    private void appendCharacter(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || Character.isSurrogate(c)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
