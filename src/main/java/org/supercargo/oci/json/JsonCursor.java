package org.supercargo.oci.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Walks JSON value by value without building a tree. Whatever a reader does not take is skipped.
 */
public final class JsonCursor {
    private final JsonParser parser;
    private boolean duplicates;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    static JsonCursor atObject(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new StreamReadException(parser, "no object");
        }
        return new JsonCursor(parser);
    }

    /** Skips what is left of the object and fails if anything comes after it. */
    static void requireEnd(JsonParser parser) {
        parser.skipChildren();
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "more than one value");
        }
    }

    /**
     * Whether an object that was walked had the same name twice, so that another reader may see
     * another value.
     */
    boolean sawDuplicates() {
        return duplicates;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Stands at the value of each field in turn; does nothing if this value is no object. */
    public void eachField(Consumer<String> field) {
        if (!isObject()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            duplicates |= !seen.add(name);
            parser.nextToken();
            field.accept(name);
            parser.skipChildren();
        }
    }

    /** Stands at each element in turn; does nothing if this value is no array. */
    public void eachElement(Runnable element) {
        if (!isArray()) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
            parser.skipChildren();
        }
    }

    /** This value, if it is a string. */
    Optional<String> string() {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? Optional.of(parser.getString())
                : Optional.empty();
    }

    /** This value, if it is a string that is not blank. */
    public Optional<String> words() {
        return string().filter(text -> !text.isBlank());
    }

    /** This value as it is written, if it is a string, a number or a boolean. */
    public Optional<String> scalar() {
        boolean scalar = parser.currentToken().isScalarValue() && !isNull();
        return scalar ? Optional.of(parser.getString()) : Optional.empty();
    }

    /** This value, if it is written as an integer and fits. */
    OptionalLong integer() {
        boolean fits =
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return fits ? OptionalLong.of(parser.getLongValue()) : OptionalLong.empty();
    }

    boolean isTrue() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** The strings of this array; other elements are left out. */
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        eachElement(() -> string().ifPresent(strings::add));
        return strings;
    }

    /** The names of this object's fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        eachField(names::add);
        return names;
    }

    /**
     * The string, number and boolean fields of this object, in their order; null is the empty
     * string.
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        eachText(texts::put);
        return texts;
    }

    private void eachText(BiConsumer<String, String> text) {
        eachField(
                name -> {
                    if (isNull()) {
                        text.accept(name, "");
                    } else {
                        scalar().ifPresent(value -> text.accept(name, value));
                    }
                });
    }
}
