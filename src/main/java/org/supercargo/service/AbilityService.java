package org.supercargo.service;

import org.supercargo.oci.RegistryName;
import org.supercargo.registry.connection.Capabilities;
import org.supercargo.registry.connection.Capabilities.Finding;
import org.supercargo.registry.connection.Capability;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells what registries have shown not to do. It knows what earlier answers said, asks nothing by
 * itself and returns at once.
 */
public final class AbilityService {
    private final Function<RegistryName, Capabilities> known;
    private final List<Consumer<RegistryName>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param known what is known of a registry by now
     */
    public AbilityService(Function<RegistryName, Capabilities> known) {
        this.known = known;
    }

    /** Takes in that something new is known of a registry, and tells all who listen. */
    public void learnt(RegistryName registry) {
        listeners.forEach(listener -> listener.accept(registry));
    }

    /** Tells a listener of each registry whose limits may have changed, on any thread. */
    public void onChange(Consumer<RegistryName> listener) {
        listeners.add(listener);
    }

    /** What the registry is known not to do; empty while nothing of the kind is known. */
    public List<RegistryLimit> limits(RegistryName registry) {
        Capabilities capabilities = known.apply(registry);
        return Stream.of(Capability.values())
                .flatMap(capability -> limit(capabilities, capability).stream())
                .toList();
    }

    /**
     * Why no single tag can be removed from this registry in whatever way; empty unless that is
     * known.
     */
    public Optional<RegistryLimit> againstUntagging(RegistryName registry) {
        return againstDeleting(registry).isEmpty()
                ? Optional.empty()
                : limit(known.apply(registry), Capability.TAG_DELETE);
    }

    /** Whether this registry is known to remove no tag without its manifest. */
    public boolean lacksUntagging(RegistryName registry) {
        return limit(known.apply(registry), Capability.TAG_DELETE).isPresent();
    }

    /** Why no manifest can be deleted from this registry; empty unless that is known. */
    public Optional<RegistryLimit> againstDeleting(RegistryName registry) {
        return limit(known.apply(registry), Capability.MANIFEST_DELETE);
    }

    private static Optional<RegistryLimit> limit(Capabilities known, Capability capability) {
        return known.of(capability)
                .filter(finding -> !finding.available())
                .map(Finding::reason)
                .flatMap(reason -> limit(capability, reason));
    }

    /** Empty for what makes no difference to the user. */
    private static Optional<RegistryLimit> limit(Capability capability, String evidence) {
        return switch (capability) {
            case CATALOG ->
                    limit("no catalog", "The registry does not list its repositories.", evidence);
            case TAG_DELETE ->
                    limit("no tag deletes", "The registry removes no single tags.", evidence);
            case MANIFEST_DELETE ->
                    limit("no manifest deletes", "The registry deletes no manifests.", evidence);
            case REFERRERS ->
                    limit(
                            "no referrers list",
                            "What refers to an image is found by the names of tags only.",
                            evidence);
            case RANGE ->
                    limit(
                            "no partial downloads",
                            "A pull that breaks off begins its layer anew.",
                            evidence);
            case MOUNT, SINGLE_POST -> Optional.empty();
        };
    }

    private static Optional<RegistryLimit> limit(String words, String meaning, String evidence) {
        return Optional.of(new RegistryLimit(words, meaning, evidence));
    }
}
