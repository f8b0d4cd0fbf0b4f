package org.supercargo.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was being done when it failed, where, and what came back. Holds no secret and no URL.
 *
 * @param action what was being done, to stand after "could not": "list the tags of team/api"
 * @param place the registry's {@code host[:port]}, or the path of a place on disk
 * @param repository the path of the repository, where one is concerned
 * @param status the HTTP status, where there was an answer
 * @param errors the codes and messages the registry gave, already made harmless for display
 */
public record Attempt(
        String action,
        String place,
        Optional<String> repository,
        OptionalInt status,
        List<RegistryError> errors) {

    /**
     * One entry of a registry's error body; the message is untrusted text, capped and without
     * control characters.
     */
    public record RegistryError(String code, String message) {}

    public Attempt {
        errors = List.copyOf(errors);
    }

    /** An attempt that has no answer yet. */
    public static Attempt to(String action, String place) {
        return new Attempt(action, place, Optional.empty(), OptionalInt.empty(), List.of());
    }

    public Attempt inRepository(String path) {
        return new Attempt(action, place, Optional.of(path), status, errors);
    }

    public Attempt answered(int httpStatus, List<RegistryError> registryErrors) {
        return new Attempt(action, place, repository, OptionalInt.of(httpStatus), registryErrors);
    }

    /** Whether the registry gave this error code. */
    public boolean hasCode(String code) {
        return errors.stream().anyMatch(error -> error.code().equalsIgnoreCase(code));
    }

    /** What it is that is not there, as far as the registry's codes tell. */
    String missing() {
        if (hasCode("NAME_UNKNOWN")) {
            return "repository";
        }
        if (hasCode("MANIFEST_UNKNOWN")) {
            return "manifest";
        }
        return hasCode("BLOB_UNKNOWN") ? "blob" : "content";
    }

    /** The status in brackets, to stand in a sentence; empty without an answer. */
    String inStatus() {
        return status.isPresent() ? " (status " + status.getAsInt() + ")" : "";
    }

    /** What the registry said, in quotation marks after a sentence; empty if it said nothing. */
    String quoted() {
        return errors.stream()
                .map(error -> error.message().isBlank() ? error.code() : error.message())
                .filter(said -> !said.isBlank())
                .findFirst()
                .map(said -> " It said: “" + said + "”.")
                .orElse("");
    }
}
