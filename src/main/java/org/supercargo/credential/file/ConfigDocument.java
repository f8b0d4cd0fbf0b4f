package org.supercargo.credential.file;

import org.supercargo.credential.json.LenientJson;
import org.supercargo.credential.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The parts of a configuration file that are about sign-ins. Entries are read only when they are
 * asked for, so that a bad one costs only itself.
 *
 * @param auths the entries by key, in file order
 * @param helpers the nodes of {@code credHelpers} by key
 * @param store the node of {@code credsStore}
 */
record ConfigDocument(
        SequencedMap<String, JsonNode> auths, Map<String, JsonNode> helpers, JsonNode store) {

    /**
     * Reads docker's shape, an object with {@code auths}, {@code credHelpers}, {@code credsStore}.
     */
    static ConfigDocument read(String text) throws MalformedJsonException {
        JsonNode root = LenientJson.object(LenientJson.parse(text));
        return new ConfigDocument(
                entries(LenientJson.field(root, "auths"), "auths"),
                entries(LenientJson.field(root, "credHelpers"), "credHelpers"),
                LenientJson.field(root, "credsStore"));
    }

    /**
     * Reads the shape of {@code ~/.dockercfg}: the whole file is what {@code auths} is elsewhere.
     */
    static ConfigDocument readLegacy(String text) throws MalformedJsonException {
        return new ConfigDocument(
                entries(LenientJson.parse(text), "object"),
                Map.of(),
                JsonNodeFactory.instance.missingNode());
    }

    private static SequencedMap<String, JsonNode> entries(JsonNode node, String name)
            throws MalformedJsonException {
        SequencedMap<String, JsonNode> entries = new LinkedHashMap<>();
        try {
            LenientJson.object(node)
                    .properties()
                    .forEach(property -> entries.put(property.getKey(), property.getValue()));
        } catch (MalformedJsonException e) {
            throw new MalformedJsonException("has an “" + name + "” that " + e.getMessage());
        }
        return Collections.unmodifiableSequencedMap(entries);
    }
}
