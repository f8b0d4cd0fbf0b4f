package org.supercargo.ui.catalog.tree;

import org.supercargo.oci.RepositoryName;
import org.supercargo.service.catalog.OpenedCatalog;

import java.util.List;
import java.util.Optional;

/**
 * A catalog that stands in the tree, as it is at one moment.
 *
 * @param name what the user opened it by
 * @param opened what it lists; empty until it came once
 * @param problem why it could not be opened the last time, in sentences; empty if it could
 * @param words what is to be known before its list is trusted, such as its age
 * @param busy whether it is being opened
 * @param open whether its row is open
 */
public record TreeCatalog(
        String name,
        Optional<OpenedCatalog> opened,
        String problem,
        List<String> words,
        boolean busy,
        boolean open) {
    public static TreeCatalog coming(String name, boolean open) {
        return new TreeCatalog(name, Optional.empty(), "", List.of(), true, open);
    }

    /** What a catalog is remembered by; no registry is called so. */
    public static String key(String name) {
        return "catalog " + name;
    }

    public TreeCatalog loading() {
        return new TreeCatalog(name, opened, "", words, true, open);
    }

    public TreeCatalog with(OpenedCatalog catalog, List<String> newWords) {
        return new TreeCatalog(name, Optional.of(catalog), "", newWords, false, open);
    }

    /** The same that could not be opened; what was there of it stays. */
    public TreeCatalog failed(String why) {
        return new TreeCatalog(name, opened, why, words, false, open);
    }

    public TreeCatalog folded(boolean wanted) {
        return new TreeCatalog(name, opened, problem, words, busy, wanted);
    }

    public String title() {
        return opened.flatMap(OpenedCatalog::title).filter(text -> !text.isBlank()).orElse(name);
    }

    public List<RepositoryName> repositories() {
        return opened.map(OpenedCatalog::repositories).orElse(List.of());
    }
}
