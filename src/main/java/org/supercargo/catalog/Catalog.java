package org.supercargo.catalog;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.json.catalog.CatalogDocument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of repositories, of one registry or of many.
 *
 * @param title what the catalog calls itself
 * @param repositories each once, in the catalog's order
 * @param unusable the entries that name no repository
 */
public record Catalog(
        Optional<String> title, List<RepositoryName> repositories, List<String> unusable) {
    private static final int SOME = 5;
    private static final String TAG_OR_DIGEST = "[:@][^/]*$";

    public Catalog {
        repositories = List.copyOf(repositories);
        unusable = List.copyOf(unusable);
    }

    /**
     * Understands what a catalog file says; an entry that names no repository is set apart.
     *
     * @param own the registry that the catalog is in. Entries that name none belong to the one that
     *     the catalog names, else to this, else to Docker Hub.
     */
    public static Catalog of(CatalogDocument document, Optional<RegistryName> own) {
        Set<RepositoryName> repositories = new LinkedHashSet<>();
        List<String> unusable = new ArrayList<>();
        for (String entry : document.entries()) {
            try {
                repositories.add(repository(entry, document.registry(), own));
            } catch (InvalidNameException e) {
                unusable.add(entry);
            }
        }
        return new Catalog(document.title(), List.copyOf(repositories), unusable);
    }

    private static RepositoryName repository(
            String entry, Optional<String> registry, Optional<RegistryName> own) {
        String text = entry.strip().replaceFirst("^(?:oci|docker|https)://", "");
        int slash = text.indexOf('/');
        if (slash > 0 && RegistryName.startsReference(text.substring(0, slash))) {
            RegistryName named = new RegistryName(text.substring(0, slash));
            return repository(named, text.substring(slash + 1));
        }
        return repository(
                registry.map(RegistryName::new).or(() -> own).orElse(RegistryName.DOCKER_HUB),
                text);
    }

    /**
     * As registries may list it, which is more than may be pushed; on Docker Hub as docker does.
     */
    private static RepositoryName repository(RegistryName registry, String written) {
        return registry.isDockerHub()
                ? Reference.parse(registry + "/" + written).repository()
                : new RepositoryName(registry, written.replaceFirst(TAG_OR_DIGEST, ""));
    }

    /** The catalog as a file says it, every repository with its registry. */
    public CatalogDocument document() {
        List<String> entries = repositories.stream().map(RepositoryName::toString).toList();
        return new CatalogDocument(title, Optional.empty(), entries);
    }

    /** The registries whose repositories are named, in the catalog's order. */
    public Set<RegistryName> registries() {
        return repositories.stream()
                .map(RepositoryName::registry)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is wrong with the entries, in sentences. */
    List<String> problems() {
        return unusable.isEmpty()
                ? List.of()
                : List.of(
                        (unusable.size() == 1
                                        ? "1 entry names no repository and is left out: "
                                        : unusable.size()
                                                + " entries name no repository and are left out: ")
                                + some(unusable.stream().map(DisplayText::quote).toList()));
    }

    /**
     * What a reader should know before trusting what a registry's own catalog names, in sentences.
     *
     * @param own the repository that the catalog is in
     */
    List<String> oddities(RepositoryName own) {
        List<String> odd = new ArrayList<>();
        if (repositories.contains(own)) {
            odd.add("It lists the repository that it is in itself.");
        }
        List<String> others =
                registries().stream()
                        .filter(registry -> !registry.equals(own.registry()))
                        .map(RegistryName::toString)
                        .toList();
        if (!others.isEmpty()) {
            odd.add("It names repositories of other hosts than its own: " + some(others));
        }
        return odd;
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(SOME, names.size())));
        return first + (names.size() > SOME ? " and more." : ".");
    }
}
