package org.supercargo.credential.file;

import org.supercargo.credential.Credential;
import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.CredentialSource;
import org.supercargo.credential.Environment;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.json.LenientJson;
import org.supercargo.credential.json.MalformedJsonException;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variable {@code DOCKER_AUTH_CONFIG}: {@code {"auths":{host:{"auth":base64}}}} and nothing
 * else. As with docker, anything else in it makes it count for nothing.
 */
public final class AuthVariable implements CredentialSource {
    private static final String NAME = "DOCKER_AUTH_CONFIG";
    private static final Place PLACE = new Place("environment variable", NAME);

    private final Environment environment;

    public AuthVariable(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public List<Finding> look(CredentialRequest request) {
        Optional<String> text = environment.variable(NAME);
        if (text.isEmpty()) {
            return List.of(Finding.none(PLACE, "The variable is not set."));
        }
        try {
            return look(read(text.get()), request);
        } catch (MalformedJsonException e) {
            return List.of(
                    Finding.without(
                            PLACE,
                            Outcome.MALFORMED,
                            "The variable " + e.getMessage() + ", so it is not used.",
                            "Correct it: only “auths” with an “auth” for each registry may be in"
                                    + " it."));
        }
    }

    private static List<Finding> look(Map<String, Credential> entries, CredentialRequest request) {
        List<Finding> findings = new ArrayList<>();
        for (String key : KeyMatches.of(request, entries.keySet())) {
            findings.add(Finding.found(PLACE, entries.get(key)));
        }
        return findings.isEmpty()
                ? List.of(Finding.none(PLACE, "It has no entry for " + request.registry() + "."))
                : findings;
    }

    private static Map<String, Credential> read(String text) throws MalformedJsonException {
        JsonNode root = LenientJson.object(LenientJson.parseWhole(text));
        allowOnly(root, "auths");
        Map<String, Credential> entries = new LinkedHashMap<>();
        JsonNode auths = LenientJson.object(LenientJson.field(root, "auths"));
        for (Map.Entry<String, JsonNode> property : auths.properties()) {
            JsonNode entry = LenientJson.object(property.getValue());
            allowOnly(entry, "auth");
            String auth =
                    LenientJson.text(entry, "auth")
                            .orElseThrow(
                                    () -> new MalformedJsonException("has an entry without auth"));
            AuthEntry.decode(auth).ifPresent(login -> entries.put(property.getKey(), login));
        }
        return entries;
    }

    private static void allowOnly(JsonNode object, String name) throws MalformedJsonException {
        for (String field : object.propertyNames()) {
            if (!field.equalsIgnoreCase(name)) {
                throw new MalformedJsonException("has other fields than “" + name + "”");
            }
        }
    }
}
