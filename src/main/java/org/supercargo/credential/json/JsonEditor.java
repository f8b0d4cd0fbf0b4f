package org.supercargo.credential.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;

/** Changes a document and writes it as docker does: with tabs, all else in its place. */
public final class JsonEditor {
    private static final JsonMapper WRITER =
            JsonMapper.builder()
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("\t", "\n")))
                    .build();

    private JsonEditor() {}

    /**
     * @param text an object, or nothing
     * @return the changed document, with a line break at its end
     * @throws MalformedJsonException if the text is not an object
     */
    public static String edit(String text, Consumer<ObjectNode> change)
            throws MalformedJsonException {
        ObjectNode root = LenientJson.object(LenientJson.parseWhole(text)).asObject().deepCopy();
        change.accept(root);
        return WRITER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** The object in a field, found without regard to case; made if it is not there. */
    public static ObjectNode object(ObjectNode parent, String name) {
        String field =
                parent.propertyNames().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name);
        JsonNode value = parent.get(parent.has(name) ? name : field);
        return value instanceof ObjectNode object
                ? object
                : parent.putObject(parent.has(name) ? name : field);
    }
}
