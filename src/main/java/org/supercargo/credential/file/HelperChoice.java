package org.supercargo.credential.file;

import org.supercargo.credential.json.MalformedJsonException;
import org.supercargo.oci.RegistryName;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.stream.Stream;

/** Which helper a file names for a registry. */
final class HelperChoice {
    private HelperChoice() {}

    /**
     * The helper of {@code credHelpers} for the registry, else that of {@code credsStore}.
     *
     * @return empty if the file itself holds the sign-in; an empty name says so, too
     * @throws MalformedJsonException if the name is not a text
     */
    static Optional<String> of(ConfigDocument document, RegistryName registry, boolean useStore)
            throws MalformedJsonException {
        Optional<JsonNode> own =
                keys(registry)
                        .filter(document.helpers()::containsKey)
                        .map(document.helpers()::get)
                        .findFirst();
        if (own.isPresent()) {
            return name(own.get(), "credHelpers");
        }
        return useStore ? ofAll(document) : Optional.empty();
    }

    /**
     * The helper of {@code credsStore}.
     *
     * @throws MalformedJsonException if the name is not a text
     */
    static Optional<String> ofAll(ConfigDocument document) throws MalformedJsonException {
        return name(document.store(), "credsStore");
    }

    private static Stream<String> keys(RegistryName registry) {
        return registry.isDockerHub()
                ? Stream.of(registry.credentialKey(), "docker.io", "index.docker.io")
                : Stream.of(registry.credentialKey());
    }

    private static Optional<String> name(JsonNode node, String field)
            throws MalformedJsonException {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw new MalformedJsonException("has something else than a name in “" + field + "”");
        }
        return Optional.of(node.asString()).filter(name -> !name.isEmpty());
    }
}
