package org.supercargo.sample.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value that keeps the order of its fields, so that the same document is the same bytes. */
public sealed interface Json {
    /** An object. */
    record Fields(Map<String, Json> fields) implements Json {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** This object with one more field at its end. */
        public Fields with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Fields(more);
        }

        public Fields with(String name, String value) {
            return with(name, new Text(value));
        }

        public Fields with(String name, long value) {
            return with(name, new Numeral(Long.toString(value)));
        }

        public Fields with(String name, List<? extends Json> items) {
            return with(name, new Items(List.copyOf(items)));
        }

        /** This object with one more field, or as it is if there is no value. */
        public Fields withOptional(String name, Optional<String> value) {
            return value.map(text -> with(name, text)).orElse(this);
        }

        /** The object in a field, if the field holds one. */
        public Optional<Fields> object(String name) {
            return fields.get(name) instanceof Fields object
                    ? Optional.of(object)
                    : Optional.empty();
        }

        /** The text in a field, if the field holds one. */
        public Optional<String> text(String name) {
            return fields.get(name) instanceof Text(String value)
                    ? Optional.of(value)
                    : Optional.empty();
        }

        /** The array in a field, if the field holds one. */
        public Optional<List<Json>> array(String name) {
            return fields.get(name) instanceof Items(List<Json> items)
                    ? Optional.of(items)
                    : Optional.empty();
        }
    }

    /** An array. */
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, kept as it was written: nothing here calculates with it. */
    record Numeral(String literal) implements Json {}

    /** One of the three bare words. */
    enum Word implements Json {
        TRUE,
        FALSE,
        NULL
    }

    static Fields object() {
        return new Fields(Map.of());
    }

    /** An object of texts. */
    static Fields texts(Map<String, String> values) {
        Map<String, Json> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, new Text(value)));
        return new Fields(fields);
    }

    /** An array of texts. */
    static Items texts(List<String> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(new Text(value)));
        return new Items(items);
    }

    static Json of(boolean value) {
        return value ? Word.TRUE : Word.FALSE;
    }

    /** The document without white space. */
    default String text() {
        return new JsonWriter().write(this);
    }

    /** The document's bytes, without white space. */
    default byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a document.
     *
     * @throws JsonSyntaxException if the bytes are not one JSON document in UTF-8
     */
    static Json parse(byte[] bytes) throws JsonSyntaxException {
        return new JsonReader(bytes).document();
    }
}
