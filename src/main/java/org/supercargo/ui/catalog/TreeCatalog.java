package org.supercargo.ui.catalog;

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
record TreeCatalog(
        String name,
        Optional<OpenedCatalog> opened,
        String problem,
        List<String> words,
        boolean busy,
        boolean open) {
    static TreeCatalog coming(String name) {
        return new TreeCatalog(name, Optional.empty(), "", List.of(), true, true);
    }

    TreeCatalog loading() {
        return new TreeCatalog(name, opened, "", words, true, open);
    }

    TreeCatalog with(OpenedCatalog catalog, List<String> newWords) {
        return new TreeCatalog(name, Optional.of(catalog), "", newWords, false, open);
    }

    /** The same that could not be opened; what was there of it stays. */
    TreeCatalog failed(String why) {
        return new TreeCatalog(name, opened, why, words, false, open);
    }

    TreeCatalog folded(boolean wanted) {
        return new TreeCatalog(name, opened, problem, words, busy, wanted);
    }

    String title() {
        return opened.flatMap(OpenedCatalog::title).filter(text -> !text.isBlank()).orElse(name);
    }

    List<RepositoryName> repositories() {
        return opened.map(OpenedCatalog::repositories).orElse(List.of());
    }
}
