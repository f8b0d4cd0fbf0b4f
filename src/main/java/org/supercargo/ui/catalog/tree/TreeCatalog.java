package org.supercargo.ui.catalog.tree;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.catalog.OpenedCatalog;
import org.supercargo.ui.kit.Remedy;

import java.util.List;
import java.util.Optional;

/**
 * A catalog that stands in the tree, as it is at one moment.
 *
 * @param name what the user opened it by
 * @param registry where it is; empty for a file, and until that is known
 * @param opened what it lists; empty until it came once
 * @param problem why it could not be opened the last time; empty if it could
 * @param words what is to be known before its list is trusted, such as its age
 * @param busy whether it is being opened
 * @param open whether its row is open
 */
public record TreeCatalog(
        String name,
        Optional<RegistryName> registry,
        Optional<OpenedCatalog> opened,
        Optional<Problem> problem,
        List<String> words,
        boolean busy,
        boolean open) {
    /**
     * Why a catalog could not be opened.
     *
     * @param words sentences
     * @param remedy what helps
     */
    public record Problem(String words, Remedy remedy) {}

    public static TreeCatalog coming(String name, boolean open) {
        return new TreeCatalog(
                name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), true, open);
    }

    /** What a catalog is remembered by; no registry is called so. */
    public static String key(String name) {
        return "catalog " + name;
    }

    public TreeCatalog in(Optional<RegistryName> place) {
        return new TreeCatalog(name, place, opened, problem, words, busy, open);
    }

    public TreeCatalog loading() {
        return new TreeCatalog(name, registry, opened, Optional.empty(), words, true, open);
    }

    public TreeCatalog with(OpenedCatalog catalog, List<String> newWords) {
        return new TreeCatalog(
                name, registry, Optional.of(catalog), Optional.empty(), newWords, false, open);
    }

    /** The same that could not be opened; what was there of it stays. */
    public TreeCatalog failed(Problem why) {
        return new TreeCatalog(name, registry, opened, Optional.of(why), words, false, open);
    }

    public TreeCatalog folded(boolean wanted) {
        return new TreeCatalog(name, registry, opened, problem, words, busy, wanted);
    }

    /** Whether it could not be fetched from where it is now, though a copy may be shown. */
    public boolean isStale() {
        return problem.isPresent() || opened.flatMap(OpenedCatalog::staleBecause).isPresent();
    }

    public String title() {
        return opened.flatMap(OpenedCatalog::title).filter(text -> !text.isBlank()).orElse(name);
    }

    public List<RepositoryName> repositories() {
        return opened.map(OpenedCatalog::repositories).orElse(List.of());
    }
}
