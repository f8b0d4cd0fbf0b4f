package org.supercargo.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document that is shown as it is and never copied or deleted by what it seems to say: schema 1,
 * a conflict, no JSON.
 */
public record UnknownDocument(List<String> warnings) implements Document {
    public UnknownDocument {
        if (warnings.isEmpty()) {
            throw new IllegalArgumentException("an unknown document says why it is one");
        }
        warnings = List.copyOf(warnings);
    }

    @Override
    public List<Descriptor> children() {
        return List.of();
    }

    @Override
    public Map<String, String> annotations() {
        return Map.of();
    }

    @Override
    public Optional<Descriptor> subject() {
        return Optional.empty();
    }

    @Override
    public Optional<String> artifactType() {
        return Optional.empty();
    }

    @Override
    public boolean isWhole() {
        return false;
    }
}
