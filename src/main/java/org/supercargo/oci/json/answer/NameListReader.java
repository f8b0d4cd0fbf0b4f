package org.supercargo.oci.json.answer;

import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.JsonCursor;
import org.supercargo.oci.json.UnreadableJsonException;

import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads the lists of names that registries answer, {@code {"tags":[…]}} and {@code
 * {"repositories":[…]}}, name by name.
 */
public final class NameListReader {
    /** The field of distribution-spec's answer to {@code tags/list}. */
    public static final String TAGS = "tags";

    /** The field of the answer to {@code _catalog}. */
    public static final String REPOSITORIES = "repositories";

    /** The most bytes of one page; some registries send hundreds of thousands of names at once. */
    public static final int MAX_PAGE = 32 << 20;

    private static final JsonFactory FACTORY = Json.factory(MAX_PAGE);

    private NameListReader() {}

    /**
     * Gives the names of one field as they are read. A missing field, and null for the whole list,
     * are an empty list; elements that are no names (null, numbers, the empty string) are left out.
     *
     * @param body the answer, at most {@link #MAX_PAGE} bytes; it is not closed
     * @param field {@link #TAGS} or {@link #REPOSITORIES}
     * @param names takes each name; the names before a failure are given too
     * @throws UnreadableJsonException if the body is not a JSON object, is cut short or too long
     * @throws IOException as the stream throws it
     */
    public static void read(InputStream body, String field, Consumer<String> names)
            throws IOException {
        read(body, field, names, (name, json) -> {});
    }

    /**
     * As {@link #read(InputStream, String, Consumer)}.
     *
     * @param others takes each other field, and stands at its value
     */
    static void read(
            InputStream body,
            String field,
            Consumer<String> names,
            BiConsumer<String, JsonCursor> others)
            throws IOException {
        Json.readObject(
                FACTORY,
                body,
                json -> {
                    json.eachField(
                            name -> {
                                if (name.equals(field)) {
                                    json.eachElement(() -> json.words().ifPresent(names));
                                } else {
                                    others.accept(name, json);
                                }
                            });
                    return null;
                });
    }
}
