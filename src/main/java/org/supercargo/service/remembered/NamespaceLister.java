package org.supercargo.service.remembered;

import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.oci.RegistryName;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists what is in some namespaces of a registry that does not list all: those that the user named,
 * and those of repositories that are known, where the registry tells their neighbours.
 */
public final class NamespaceLister {
    private static final Logger LOG = System.getLogger(NamespaceLister.class.getName());

    private final Map<RegistryName, Set<String>> named = new ConcurrentHashMap<>();

    public void add(RegistryName registry, String path) {
        named.computeIfAbsent(registry, first -> ConcurrentHashMap.newKeySet()).add(path);
    }

    /**
     * Lists one namespace after the other; one that is not there, or that is not told, has nothing.
     *
     * @param known the paths of repositories that are known
     * @return empty if nothing was found
     */
    public Optional<Listing> list(RegistryContent registry, Set<String> known, PageSink sink)
            throws ContentException {
        Set<String> given = new HashSet<>();
        PageSink once = names -> sink.accept(names.stream().filter(given::add).toList());
        List<String> namespaces = namespaces(registry, known);
        List<String> reasons = new ArrayList<>();
        for (String namespace : namespaces) {
            list(registry, namespace, once).incompleteBecause().ifPresent(reasons::add);
        }
        reasons.addFirst(
                "Only what is below %s is listed.".formatted(String.join(", ", namespaces)));
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(Listing.incomplete(String.join(" ", reasons)));
    }

    private List<String> namespaces(RegistryContent registry, Set<String> known) {
        Set<String> namespaces = new LinkedHashSet<>(named.getOrDefault(registry.name(), Set.of()));
        known.forEach(path -> registry.namespaceOf(path).ifPresent(namespaces::add));
        return List.copyOf(namespaces);
    }

    private static Listing list(RegistryContent registry, String namespace, PageSink sink)
            throws ContentException {
        try {
            return registry.listBelow(namespace, sink);
        } catch (NotFound | Denied | Unsupported | SignInRequired e) {
            LOG.log(Level.DEBUG, "nothing is told of " + namespace, e);
            return Listing.COMPLETE;
        }
    }
}
