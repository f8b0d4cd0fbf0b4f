package org.supercargo.service.seen;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the names that were seen: the repositories of a registry, the tags of a repository, and
 * which repositories were opened. Nothing fails here: what cannot be kept is not remembered.
 */
public final class SeenStore {
    /** The most repositories of one registry that are remembered for having been opened. */
    private static final int MAX_OPENED = 300;

    private final InstantSource clock;
    private final SeenFolder repositories;
    private final SeenFolder tags;
    private final SeenFolder opened;

    /**
     * @param folder where the lists are kept; it is made when something is first kept
     */
    public SeenStore(Path folder, InstantSource clock) {
        this.clock = clock;
        this.repositories = new SeenFolder(folder.resolve("repositories"));
        this.tags = new SeenFolder(folder.resolve("tags"));
        this.opened = new SeenFolder(folder.resolve("opened"));
    }

    /** Remembers the whole list of a registry's repositories, in place of the one before. */
    public void keepRepositories(RegistryName registry, List<String> paths) {
        repositories.keep(new SeenNames(registry.host(), paths, clock.instant()));
    }

    public Optional<SeenNames> repositories(RegistryName registry) {
        return repositories.read(registry.host());
    }

    /** Remembers the whole list of a repository's tags, in place of the one before. */
    public void keepTags(RepositoryName repository, List<String> names) {
        tags.keep(new SeenNames(repository.toString(), names, clock.instant()));
    }

    public Optional<SeenNames> tags(RepositoryName repository) {
        return tags.read(repository.toString());
    }

    /** All lists of tags that are remembered, each with its repository's name. */
    public List<SeenNames> allTags() {
        return tags.all();
    }

    /** All lists of repositories that are remembered, each with its registry's name. */
    public List<SeenNames> allRepositories() {
        return repositories.all();
    }

    /** Remembers that a repository was opened, so that a registry without a list shows it. */
    public synchronized void opened(RepositoryName repository) {
        List<String> before = opened(repository.registry());
        if (!before.isEmpty() && before.getFirst().equals(repository.path())) {
            return;
        }
        Set<String> paths = new LinkedHashSet<>();
        paths.add(repository.path());
        paths.addAll(before);
        opened.keep(
                new SeenNames(
                        repository.registry().host(),
                        paths.stream().limit(MAX_OPENED).toList(),
                        clock.instant()));
    }

    /** The repositories of the registry that were opened, the last one first. */
    public List<String> opened(RegistryName registry) {
        return opened.read(registry.host()).map(SeenNames::names).orElse(List.of());
    }

    /** Forgets a repository that turned out not to be there. */
    public synchronized void forget(RepositoryName repository) {
        List<String> before = opened(repository.registry());
        List<String> rest =
                before.stream().filter(path -> !path.equals(repository.path())).toList();
        if (rest.size() < before.size()) {
            opened.keep(new SeenNames(repository.registry().host(), rest, clock.instant()));
        }
    }
}
