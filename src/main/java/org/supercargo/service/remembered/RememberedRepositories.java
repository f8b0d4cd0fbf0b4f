package org.supercargo.service.remembered;

import org.supercargo.content.ContentException;
import org.supercargo.credential.file.ConfiguredPath;
import org.supercargo.credential.file.ConfiguredRegistries;
import org.supercargo.layout.LocalStore;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.seen.SeenStore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers the repositories of a registry that were opened, that are in the local store, and that
 * configuration files have a sign-in for.
 */
public final class RememberedRepositories {
    private static final Logger LOG = System.getLogger(RememberedRepositories.class.getName());

    private final SeenStore seen;
    private final LocalStore store;
    private final ConfiguredRegistries files;

    public RememberedRepositories(SeenStore seen, LocalStore store, ConfiguredRegistries files) {
        this.seen = seen;
        this.store = store;
        this.files = files;
    }

    /**
     * Each repository once, those first that were opened last.
     *
     * @param brokenRule which rule of the registry a path breaks, so that it can be no repository
     */
    public List<RememberedRepository> of(
            RegistryName registry, Function<String, Optional<String>> brokenRule) {
        SequencedMap<String, List<String>> origins = new LinkedHashMap<>();
        seen.opened(registry).forEach(path -> add(origins, path, "opened here before"));
        stored(registry).forEach(path -> add(origins, path, "in the local store"));
        List<ConfiguredPath> configured = files.paths(registry);
        Set<String> known = new HashSet<>(origins.keySet());
        configured.forEach(found -> known.add(found.path()));
        configured.stream()
                .filter(found -> isRepository(registry, found.path(), known))
                .filter(found -> brokenRule.apply(found.path()).isEmpty())
                .forEach(found -> add(origins, found.path(), words(found)));
        return origins.entrySet().stream()
                .map(entry -> new RememberedRepository(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The paths of all that is known of a registry, be they of repositories or of namespaces. */
    public Set<String> paths(RegistryName registry) {
        Set<String> paths = new LinkedHashSet<>(seen.opened(registry));
        paths.addAll(stored(registry));
        files.paths(registry).forEach(found -> paths.add(found.path()));
        return paths;
    }

    private static void add(
            SequencedMap<String, List<String>> origins, String path, String origin) {
        origins.computeIfAbsent(path, first -> new ArrayList<>()).add(origin);
    }

    private static String words(ConfiguredPath found) {
        return "named in the " + found.place().words();
    }

    private List<String> stored(RegistryName registry) {
        try {
            return store.list(registry).stream().map(RepositoryName::path).toList();
        } catch (ContentException e) {
            LOG.log(Level.DEBUG, "the local store names no repository", e);
            return List.of();
        }
    }

    /**
     * Whether what a file names may be a repository: it can stand in a request, and no other one is
     * known below it, which would make it a namespace.
     */
    private static boolean isRepository(RegistryName registry, String path, Set<String> known) {
        try {
            return !new RepositoryName(registry, path).path().isEmpty()
                    && known.stream().noneMatch(other -> other.startsWith(path + "/"));
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
