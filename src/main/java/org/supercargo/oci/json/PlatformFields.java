package org.supercargo.oci.json;

import org.supercargo.oci.Platform;

import java.util.List;
import java.util.Optional;

/** Takes the fields that name a platform, in an index entry and in an image configuration alike. */
final class PlatformFields {
    private static final String UNKNOWN = "unknown";

    private Optional<String> os = Optional.empty();
    private Optional<String> architecture = Optional.empty();
    private Optional<String> variant = Optional.empty();
    private Optional<String> osVersion = Optional.empty();
    private List<String> osFeatures = List.of();

    void take(String name, JsonCursor json) {
        switch (name) {
            case "os" -> os = json.words();
            case "architecture" -> architecture = json.words();
            case "variant" -> variant = json.words();
            case "os.version" -> osVersion = json.words();
            case "os.features" -> osFeatures = json.strings();
            default -> {}
        }
    }

    /** The platform; empty if neither operating system nor architecture was named. */
    Optional<Platform> build() {
        if (os.isEmpty() && architecture.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Platform(
                        os.orElse(UNKNOWN),
                        architecture.orElse(UNKNOWN),
                        variant,
                        osVersion,
                        osFeatures));
    }
}
