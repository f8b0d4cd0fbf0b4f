package org.supercargo.oci.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * The one way to read JSON that somebody else wrote: Jackson within limits on depth, length of
 * strings, names and numbers, and of the whole document. Nothing in a document chooses a class.
 */
public final class Json {
    /** The most bytes of a manifest, an index or a configuration. */
    public static final int MAX_DOCUMENT = 8 << 20;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 8 << 20;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 4096;

    private Json() {}

    /**
     * A mapper for documents of this program and its user, such as settings and docker's
     * configuration.
     *
     * @param maxBytes the most bytes of a document
     */
    public static JsonMapper mapper(long maxBytes) {
        return JsonMapper.builder(factory(maxBytes)).build();
    }

    public static JsonFactory factory(long maxBytes) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(MAX_STRING)
                                .maxNumberLength(MAX_NUMBER)
                                .maxNameLength(MAX_NAME)
                                .maxDocumentLength(maxBytes)
                                .build())
                .build();
    }

    /** Reads the one JSON object that the bytes are. */
    public static <T> T readObject(
            JsonFactory factory, byte[] bytes, Function<JsonCursor, T> reader)
            throws UnreadableJsonException {
        if (bytes.length > factory.streamReadConstraints().getMaxDocumentLength()) {
            throw new UnreadableJsonException("It is longer than allowed.");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            return readWhole(parser, reader);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** Whether the text is one JSON object. */
    static boolean isObject(JsonFactory factory, String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return readWhole(parser, JsonCursor::isObject);
        } catch (JacksonException e) {
            return false;
        }
    }

    private static <T> T readWhole(JsonParser parser, Function<JsonCursor, T> reader) {
        T value = reader.apply(JsonCursor.atObject(parser));
        JsonCursor.requireEnd(parser);
        return value;
    }

    /** Reads the JSON object at the beginning of a stream, which stays open. */
    public static <T> T readObject(
            JsonFactory factory, InputStream in, Function<JsonCursor, T> reader)
            throws IOException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            return reader.apply(JsonCursor.atObject(parser));
        } catch (JacksonIOException e) {
            throw e.getCause() instanceof CharConversionException ? unreadable(e) : e.getCause();
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    public static UnreadableJsonException unreadable(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return new UnreadableJsonException("It is longer or more deeply nested than allowed.");
        }
        TokenStreamLocation location = e.getLocation();
        boolean known = location != null && location.getLineNr() > 0;
        String where =
                known
                        ? " (line "
                                + location.getLineNr()
                                + ", column "
                                + location.getColumnNr()
                                + ")"
                        : "";
        return new UnreadableJsonException("It is not valid JSON" + where + ".");
    }
}
