package org.supercargo.oci;

import java.util.List;
import java.util.Optional;

/** The operating system and processor that an image is for. */
public record Platform(
        String os,
        String architecture,
        Optional<String> variant,
        Optional<String> osVersion,
        List<String> osFeatures) {

    public Platform {
        osFeatures = List.copyOf(osFeatures);
    }

    public static Platform of(String os, String architecture) {
        return new Platform(os, architecture, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Reads {@code os/architecture[/variant]}, as docker's {@code --platform} takes it.
     *
     * @throws InvalidNameException if the text has not two or three non-empty parts
     */
    public static Platform parse(String text) {
        String[] parts = text.split("/", -1);
        boolean wellFormed = parts.length == 2 || parts.length == 3;
        for (String part : parts) {
            wellFormed &= part.matches("[A-Za-z0-9_.-]+");
        }
        if (!wellFormed) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(text)
                            + " is not a platform: write os/architecture, such as linux/amd64.");
        }
        Optional<String> variant = parts.length == 3 ? Optional.of(parts[2]) : Optional.empty();
        return new Platform(parts[0], parts[1], variant, Optional.empty(), List.of());
    }

    /**
     * Whether an image of this platform satisfies the wish; {@code arm64} and {@code arm64/v8} are
     * the same.
     */
    public boolean satisfies(Platform wish) {
        return os.equals(wish.os)
                && architecture.equals(wish.architecture)
                && (wish.normalVariant().isEmpty() || wish.normalVariant().equals(normalVariant()))
                && (wish.osVersion.isEmpty() || wish.osVersion.equals(osVersion));
    }

    private Optional<String> normalVariant() {
        return architecture.equals("arm64") ? variant.filter(v -> !v.equals("v8")) : variant;
    }

    /** Whether this is the {@code unknown/unknown} that BuildKit gives its attestations. */
    public boolean isUnknown() {
        return os.equals("unknown") && architecture.equals("unknown");
    }

    @Override
    public String toString() {
        return os + "/" + architecture + variant.map(v -> "/" + v).orElse("");
    }
}
