package org.supercargo.ui.catalog.tree;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.seen.RepositoryState;
import org.supercargo.ui.catalog.tree.RegistryNode.State;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Works out which rows the tree shows: registries, in each open one what is said about its list,
 * then its folders and its repositories. Only what is in open folders is looked at.
 */
public final class TreeRows {
    private static final String LOADING = "Listing repositories…";
    private static final String OPENING = "Opening the catalog…";
    private static final String NO_NAMES = "The catalog names no repository";
    private static final String EMPTY = "No repositories yet";
    private static final String NO_MATCH = "No repository matches the filter";

    private final String filter;
    private final Function<RegistryName, Map<String, RepositoryState>> states;
    private final List<TreeRow> rows = new ArrayList<>();

    /**
     * @param filter what the path of a repository contains that is shown, in any case
     * @param states what was found of a registry's repositories that show no tags, by their paths
     */
    public TreeRows(String filter, Function<RegistryName, Map<String, RepositoryState>> states) {
        this.states = states;
        this.filter = filter.toLowerCase(Locale.ROOT).strip();
    }

    /** Adds a registry and what is below it. */
    public void add(Branch branch) {
        rows.add(TreeRow.folding(new TreeEntry.OfRegistry(branch.node()), 0, branch.open(), 0));
        if (!branch.open()) {
            return;
        }
        branch.failure().ifPresent(why -> say(new TreeEntry.OfProblem(branch.node(), why)));
        if (branch.state() == State.UNLISTED) {
            say(new TreeEntry.OfUnlisted(branch.node()));
        }
        if (!branch.note().isEmpty()) {
            say(new TreeEntry.OfNote(branch.note()));
        }
        SortedPaths shown = branch.paths().containing(filter);
        if (shown.size() > 0) {
            new Folders(branch, shown).add(0, shown.size(), 0, 1);
        } else if (branch.paths().size() > 0
                || branch.state() != State.UNLISTED && branch.failure().isEmpty()) {
            say(new TreeEntry.OfNote(whyEmpty(branch)));
        }
    }

    private void say(TreeEntry entry) {
        rows.add(TreeRow.leaf(entry, 1));
    }

    private static String whyEmpty(Branch branch) {
        if (branch.state() == State.LISTING || branch.state() == State.UNOPENED) {
            return LOADING;
        }
        return branch.paths().size() == 0 ? EMPTY : NO_MATCH;
    }

    /** Adds a catalog with the repositories it names. */
    public void add(TreeCatalog catalog) {
        var entry = new TreeEntry.OfCatalog(catalog.name(), catalog.title());
        rows.add(TreeRow.folding(entry, 0, catalog.open(), catalog.repositories().size()));
        if (!catalog.open()) {
            return;
        }
        catalog.problem()
                .ifPresent(
                        why ->
                                say(
                                        new TreeEntry.OfCatalogProblem(
                                                catalog.name(), why.words(), why.remedy())));
        catalog.words().forEach(text -> say(new TreeEntry.OfCatalogWords(catalog.name(), text)));
        List<RepositoryName> matches =
                catalog.repositories().stream().filter(this::isMatch).toList();
        boolean oneRegistry =
                catalog.repositories().stream().map(RepositoryName::registry).distinct().count()
                        == 1;
        for (RepositoryName name : matches) {
            String label = oneRegistry ? name.path() : name.toString();
            var entryOfName = new TreeEntry.OfListed(catalog.name(), name, label);
            rows.add(TreeRow.leaf(entryOfName, 1, remark(name)));
        }
        if (matches.isEmpty() && (catalog.busy() || catalog.opened().isPresent())) {
            say(new TreeEntry.OfNote(whyEmpty(catalog)));
        }
    }

    private Remark remark(RepositoryName name) {
        return Remark.of(states.apply(name.registry()).get(name.path()));
    }

    private boolean isMatch(RepositoryName name) {
        return name.toString().toLowerCase(Locale.ROOT).contains(filter);
    }

    private static String whyEmpty(TreeCatalog catalog) {
        if (catalog.opened().isEmpty()) {
            return OPENING;
        }
        return catalog.repositories().isEmpty() ? NO_NAMES : NO_MATCH;
    }

    /** Adds something that is said below the registries. */
    public void note(String text) {
        rows.add(TreeRow.leaf(new TreeEntry.OfNote(text), 0));
    }

    public List<TreeRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The folders and repositories of one registry. */
    private final class Folders {
        private final Branch branch;
        private final SortedPaths paths;
        private final Map<String, RepositoryState> found;

        Folders(Branch branch, SortedPaths paths) {
            this.branch = branch;
            this.paths = paths;
            this.found = states.apply(branch.node().name());
        }

        /**
         * Adds what is in a folder: the folders in it first, then its repositories.
         *
         * @param from where its paths begin
         * @param to where they end
         * @param length how long the folder's own path is, with the slash
         */
        void add(int from, int to, int length, int depth) {
            List<String> repositories = new ArrayList<>();
            int next = from;
            while (next < to) {
                String path = paths.get(next);
                int slash = path.indexOf('/', length);
                if (slash < 0) {
                    repositories.add(path);
                    next++;
                } else {
                    next = addFolder(path.substring(0, slash + 1), next, to, depth);
                }
            }
            for (String path : repositories) {
                var entry = new TreeEntry.OfRepository(branch.node(), path);
                rows.add(TreeRow.leaf(entry, depth, branch.remark(path, found.get(path))));
            }
        }

        private int addFolder(String prefix, int from, int to, int depth) {
            int end = paths.endOfFolder(prefix, from, to);
            String folder = prefix.substring(0, prefix.length() - 1);
            boolean open = branch.isOpen(folder, !filter.isEmpty());
            var entry = new TreeEntry.OfFolder(branch.node(), folder);
            rows.add(TreeRow.folding(entry, depth, open, end - from));
            if (open) {
                add(from, end, prefix.length(), depth + 1);
            }
            return end;
        }
    }
}
