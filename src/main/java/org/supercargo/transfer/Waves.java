package org.supercargo.transfer;

import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RawManifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts manifests into groups so that whatever a manifest points at is in a group before its own.
 */
final class Waves {
    private final Map<Digest, Fetched> manifests;
    private final Digest root;
    private final Map<Digest, Integer> waitsFor = new HashMap<>();
    private final Map<Digest, List<Digest>> parents = new HashMap<>();

    Waves(Map<Digest, Fetched> manifests, Digest root) {
        this.manifests = manifests;
        this.root = root;
        manifests.values().forEach(this::link);
    }

    private void link(Fetched parent) {
        Set<Digest> children = new LinkedHashSet<>();
        parent.manifests().stream()
                .map(Descriptor::digest)
                .filter(manifests::containsKey)
                .forEach(children::add);
        waitsFor.put(parent.digest(), children.size());
        children.forEach(
                child ->
                        parents.computeIfAbsent(child, _ -> new ArrayList<>())
                                .add(parent.digest()));
    }

    /**
     * The groups without the root, which comes after them; empty if manifests wait for each other.
     */
    Optional<List<List<RawManifest>>> belowRoot() {
        List<List<RawManifest>> waves = new ArrayList<>();
        int placed = 0;
        List<Digest> ready =
                manifests.keySet().stream().filter(digest -> waitsFor.get(digest) == 0).toList();
        while (!ready.isEmpty()) {
            placed += ready.size();
            waves.add(
                    ready.stream().filter(digest -> !digest.equals(root)).map(this::raw).toList());
            ready = ready.stream().flatMap(digest -> released(digest).stream()).toList();
        }
        waves.removeIf(List::isEmpty);
        return placed == manifests.size() ? Optional.of(List.copyOf(waves)) : Optional.empty();
    }

    private List<Digest> released(Digest done) {
        return parents.getOrDefault(done, List.of()).stream()
                .filter(parent -> waitsFor.merge(parent, -1, Integer::sum) == 0)
                .toList();
    }

    private RawManifest raw(Digest digest) {
        return manifests.get(digest).raw();
    }
}
