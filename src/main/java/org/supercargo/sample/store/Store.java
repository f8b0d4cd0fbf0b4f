package org.supercargo.sample.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Everything that the registry holds: repositories by their path. */
public final class Store {
    private final Map<String, Repository> repositories = new ConcurrentSkipListMap<>();
    private final MemoryBudget budget;

    /**
     * @param memoryLimit bytes of content beyond which pushes are refused
     */
    public Store(long memoryLimit) {
        budget = new MemoryBudget(memoryLimit);
    }

    /** The repositories that have or had a manifest, in the order of their characters. */
    public List<String> names() {
        return repositories.entrySet().stream()
                .filter(entry -> entry.getValue().isListed())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<Repository> find(String path) {
        return Optional.ofNullable(repositories.get(path));
    }

    /** The repository, which begins with the first thing that is pushed to it. */
    public Repository open(String path) {
        return repositories.computeIfAbsent(path, _ -> new Repository(budget));
    }

    /** The bytes that may still come. */
    public long freeMemory() {
        return budget.free();
    }
}
