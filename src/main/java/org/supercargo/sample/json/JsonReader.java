package org.supercargo.sample.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON document (RFC 8259); of equal field names the last one counts. */
final class JsonReader {
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final int MAX_DEPTH = 100;

    private final String text;
    private int position;
    private int depth;

    JsonReader(byte[] bytes) throws JsonSyntaxException {
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("the document is not UTF-8");
        }
    }

    Json document() throws JsonSyntaxException {
        Json value = value();
        skipSpace();
        if (position < text.length()) {
            throw unexpected();
        }
        return value;
    }

    private Json value() throws JsonSyntaxException {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", Json.Word.TRUE);
            case 'f' -> word("false", Json.Word.FALSE);
            case 'n' -> word("null", Json.Word.NULL);
            default -> number();
        };
    }

    private Json object() throws JsonSyntaxException {
        enter();
        Map<String, Json> fields = new LinkedHashMap<>();
        if (!skipIf('}')) {
            do {
                skipSpace();
                String name = string();
                expect(':');
                fields.put(name, value());
            } while (skipIf(','));
            expect('}');
        }
        depth--;
        return new Json.Fields(fields);
    }

    private Json array() throws JsonSyntaxException {
        enter();
        List<Json> items = new ArrayList<>();
        if (!skipIf(']')) {
            do {
                items.add(value());
            } while (skipIf(','));
            expect(']');
        }
        depth--;
        return new Json.Items(items);
    }

    private void enter() throws JsonSyntaxException {
        position++;
        if (++depth > MAX_DEPTH) {
            throw new JsonSyntaxException("the document is nested too deeply");
        }
    }

    private String string() throws JsonSyntaxException {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw new JsonSyntaxException("a string holds a bare control character");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    private char escaped() throws JsonSyntaxException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new JsonSyntaxException("unknown escape in a string");
        };
    }

    private char unicode() throws JsonSyntaxException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new JsonSyntaxException("unknown escape in a string");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Json word(String literal, Json.Word word) throws JsonSyntaxException {
        if (!text.startsWith(literal, position)) {
            throw unexpected();
        }
        position += literal.length();
        return word;
    }

    private Json number() throws JsonSyntaxException {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected();
        }
        position = matcher.end();
        return new Json.Numeral(matcher.group());
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean skipIf(char c) {
        skipSpace();
        boolean found = position < text.length() && text.charAt(position) == c;
        if (found) {
            position++;
        }
        return found;
    }

    private void expect(char c) throws JsonSyntaxException {
        if (!skipIf(c)) {
            throw unexpected();
        }
    }

    private char peek() throws JsonSyntaxException {
        if (position == text.length()) {
            throw unexpected();
        }
        return text.charAt(position);
    }

    private char next() throws JsonSyntaxException {
        char c = peek();
        position++;
        return c;
    }

    private JsonSyntaxException unexpected() {
        return new JsonSyntaxException(
                position < text.length()
                        ? "unexpected character at position " + position
                        : "the document ends too early");
    }
}
