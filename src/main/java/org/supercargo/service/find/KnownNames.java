package org.supercargo.service.find;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that were listed, in this run or before. The lists are those that were listed, not
 * copies, so that a hundred thousand names cost no memory twice.
 */
public final class KnownNames {
    /**
     * The names in one place.
     *
     * @param whole whether the list came to its end
     */
    public record Names(List<String> names, boolean whole) {
        static final Names NONE = new Names(List.of(), false);
    }

    private final Map<RegistryName, Names> repositories = new ConcurrentHashMap<>();
    private final Map<RepositoryName, Names> tags = new ConcurrentHashMap<>();

    /** Takes the paths of a registry's repositories, in place of those before. */
    public void repositories(RegistryName registry, Names names) {
        repositories.put(registry, names);
    }

    /** Takes the tags of a repository, in place of those before. */
    public void tags(RepositoryName repository, Names names) {
        tags.put(repository, names);
    }

    /** Takes paths of repositories that are known without a list, unless there is one. */
    public void remembered(RegistryName registry, List<String> paths) {
        repositories.merge(
                registry,
                new Names(paths, false),
                (listed, without) -> listed.names().isEmpty() ? without : listed);
    }

    /** Takes names that were seen earlier, unless newer ones are known. */
    void repositoriesSeen(RegistryName registry, List<String> paths) {
        repositories.putIfAbsent(registry, new Names(paths, true));
    }

    /** Takes names that were seen earlier, unless newer ones are known. */
    void tagsSeen(RepositoryName repository, List<String> names) {
        tags.putIfAbsent(repository, new Names(names, true));
    }

    Names repositories(RegistryName registry) {
        return repositories.getOrDefault(registry, Names.NONE);
    }

    /** The repositories whose tags are known. */
    List<RepositoryName> withTags() {
        return new ArrayList<>(tags.keySet());
    }

    Names tags(RepositoryName repository) {
        return Optional.ofNullable(tags.get(repository)).orElse(Names.NONE);
    }
}
