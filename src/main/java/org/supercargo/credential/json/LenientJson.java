package org.supercargo.credential.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;

/**
 * Reads documents as Go's decoder does: field names without regard to case, {@code null} as absent,
 * and what follows the document ignored.
 */
public final class LenientJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(8 << 20)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final JsonMapper EXACT =
            MAPPER.rebuild()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private LenientJson() {}

    /**
     * Reads the first document in the text; nothing but white space is an empty object.
     *
     * @throws MalformedJsonException if it is no JSON
     */
    public static JsonNode parse(String text) throws MalformedJsonException {
        return parse(MAPPER, text);
    }

    /**
     * Reads the only document in the text, its numbers to the last digit.
     *
     * @throws MalformedJsonException if it is no JSON, or something follows it
     */
    public static JsonNode parseWhole(String text) throws MalformedJsonException {
        return parse(EXACT, text);
    }

    private static JsonNode parse(JsonMapper mapper, String text) throws MalformedJsonException {
        if (text.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedJsonException("is not valid JSON" + where(e.getLocation()));
        }
    }

    private static String where(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /**
     * The node as an object; {@code null} is an empty one.
     *
     * @throws MalformedJsonException if it is anything else
     */
    public static JsonNode object(JsonNode node) throws MalformedJsonException {
        if (node.isNull() || node.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!node.isObject()) {
            throw new MalformedJsonException("is not a JSON object");
        }
        return node;
    }

    /** The field of an object by its name, without regard to case; missing if it is not there. */
    public static JsonNode field(JsonNode object, String name) {
        if (object.has(name)) {
            return object.get(name);
        }
        return object.properties().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(property -> property.getValue())
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::missingNode);
    }

    /**
     * The text in a field; empty if it is absent, {@code null} or has no characters.
     *
     * @throws MalformedJsonException if it is not a text
     */
    public static Optional<String> text(JsonNode object, String name)
            throws MalformedJsonException {
        JsonNode value = field(object, name);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new MalformedJsonException("has something else than a text in “" + name + "”");
        }
        return Optional.of(value.asString()).filter(text -> !text.isEmpty());
    }
}
