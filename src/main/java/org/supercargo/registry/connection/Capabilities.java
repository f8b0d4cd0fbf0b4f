package org.supercargo.registry.connection;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of a registry's abilities, from the answers it has given; nothing is ever tried
 * only to find out.
 */
public record Capabilities(Map<Capability, Finding> findings) {
    /** Nothing is known. */
    public static final Capabilities UNKNOWN = new Capabilities(Map.of());

    /**
     * What an answer has shown.
     *
     * @param reason what the registry did, in a sentence
     */
    public record Finding(boolean available, String reason) {}

    public Capabilities {
        findings = Map.copyOf(findings);
    }

    /** What is known of one ability; empty if no answer has shown it yet. */
    public Optional<Finding> of(Capability capability) {
        return Optional.ofNullable(findings.get(capability));
    }
}
