package org.supercargo.credential.json;

import org.supercargo.credential.CredentialExplanation;
import org.supercargo.credential.FoundCredential;
import org.supercargo.credential.Step;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** Writes an explanation for programs. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * One document: {@code {"host":…,"used":{"source":…,"kind":…,"username":…}|null,
     * "tried":[{"source":…,"location":…,"outcome":…,"detail":…}]}}. It holds no secret.
     */
    public static String write(CredentialExplanation explanation) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("host", explanation.registry().host());
        document.set("used", used(explanation.used()));
        ArrayNode tried = document.putArray("tried");
        for (Step step : explanation.tried()) {
            tried.addObject()
                    .put("source", step.place().source())
                    .put("location", step.place().location())
                    .put("outcome", step.outcome().word())
                    .put("detail", step.detail());
        }
        return document.toString();
    }

    private static JsonNode used(Optional<FoundCredential> found) {
        return found.<JsonNode>map(
                        used ->
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("source", used.source())
                                        .put("kind", used.credential().kind().word())
                                        .put("username", used.credential().user()))
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }
}
