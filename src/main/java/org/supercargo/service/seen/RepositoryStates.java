package org.supercargo.service.seen;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The repositories that showed no tags when they were last asked for in this run. Those that were
 * not asked for, or have tags, are not here. May be used on any thread.
 */
public final class RepositoryStates {
    private final Map<RegistryName, Map<String, RepositoryState>> states =
            new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Tells a listener of each change, on the thread that brings it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The states of a registry's repositories, by their paths. */
    public Map<String, RepositoryState> of(RegistryName registry) {
        return states.getOrDefault(registry, Map.of());
    }

    /** Notes what was found of a repository. */
    public void note(RepositoryName repository, RepositoryState state) {
        var paths = states.computeIfAbsent(repository.registry(), _ -> new ConcurrentHashMap<>());
        if (paths.put(repository.path(), state) != state) {
            tell();
        }
    }

    /** Notes that a repository has tags. */
    public void hasTags(RepositoryName repository) {
        if (states.containsKey(repository.registry())
                && states.get(repository.registry()).remove(repository.path()) != null) {
            tell();
        }
    }

    /** After a sign-in all may be otherwise. */
    public void forget(RegistryName registry) {
        if (states.containsKey(registry)) {
            states.get(registry).clear();
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
