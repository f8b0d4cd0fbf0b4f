package org.supercargo.ui.catalog;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.catalog.RegistryNode.State;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one registry: its folders and repositories, and what is said about them. */
final class RegistryBranch {
    private static final String LOADING = "Listing repositories…";
    private static final String EMPTY = "No repositories yet";
    private static final String NO_MATCH = "No repository matches the filter";

    private final RegistryNode node;
    private final TreeItem<TreeEntry> root;
    private final Map<String, TreeItem<TreeEntry>> folders = new HashMap<>();
    private final Map<RepositoryName, TreeItem<TreeEntry>> repositories = new HashMap<>();
    private final Set<String> expandedFolders = new HashSet<>();
    private final List<TreeItem<TreeEntry>> footer = new ArrayList<>();
    private String filter = "";

    RegistryBranch(RegistryNode node) {
        this.node = node;
        this.root = new TreeItem<>(new TreeEntry.OfRegistry(node));
        root.expandedProperty().bindBidirectional(node.expanded());
        node.repositories().addListener(this::repositoriesChanged);
        node.state().subscribe(this::showFooter);
        rebuild();
    }

    RegistryNode node() {
        return node;
    }

    TreeItem<TreeEntry> root() {
        return root;
    }

    Optional<TreeItem<TreeEntry>> row(RepositoryName name) {
        return Optional.ofNullable(repositories.get(name));
    }

    void filter(String text) {
        filter = text.toLowerCase(Locale.ROOT).strip();
        rebuild();
    }

    private void repositoriesChanged(ListChangeListener.Change<? extends RepositoryName> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                rebuild();
                return;
            }
            insert(change.getAddedSubList());
        }
        showFooter();
    }

    private void rebuild() {
        root.getChildren().clear();
        footer.clear();
        folders.clear();
        repositories.clear();
        insert(node.repositories());
        showFooter();
    }

    private void insert(List<? extends RepositoryName> names) {
        Map<TreeItem<TreeEntry>, List<TreeItem<TreeEntry>>> added = new LinkedHashMap<>();
        for (RepositoryName name : names) {
            if (name.path().toLowerCase(Locale.ROOT).contains(filter)) {
                TreeItem<TreeEntry> row = new TreeItem<>(new TreeEntry.OfRepository(name));
                repositories.put(name, row);
                add(added, parentOf(name.path(), added), row);
            }
        }
        added.forEach((parent, rows) -> SortedRows.insert(parent.getChildren(), rows));
    }

    private TreeItem<TreeEntry> parentOf(
            String path, Map<TreeItem<TreeEntry>, List<TreeItem<TreeEntry>>> added) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return root;
        }
        String folder = path.substring(0, slash);
        TreeItem<TreeEntry> there = folders.get(folder);
        if (there != null) {
            return there;
        }
        TreeItem<TreeEntry> row = folderRow(folder);
        folders.put(folder, row);
        add(added, parentOf(folder, added), row);
        return row;
    }

    private TreeItem<TreeEntry> folderRow(String folder) {
        TreeItem<TreeEntry> row = new TreeItem<>(new TreeEntry.OfFolder(folder));
        row.setExpanded(!filter.isEmpty() || expandedFolders.contains(folder));
        row.expandedProperty().subscribe(expanded -> remember(folder, expanded));
        return row;
    }

    private void remember(String folder, boolean expanded) {
        if (!filter.isEmpty()) {
            return;
        }
        if (expanded) {
            expandedFolders.add(folder);
        } else {
            expandedFolders.remove(folder);
        }
    }

    private static void add(
            Map<TreeItem<TreeEntry>, List<TreeItem<TreeEntry>>> added,
            TreeItem<TreeEntry> parent,
            TreeItem<TreeEntry> row) {
        added.computeIfAbsent(parent, key -> new ArrayList<>()).add(row);
    }

    private void showFooter() {
        root.getChildren().removeAll(footer);
        footer.clear();
        footerEntries().forEach(entry -> footer.add(new TreeItem<>(entry)));
        root.getChildren().addAll(footer);
    }

    private List<TreeEntry> footerEntries() {
        List<TreeEntry> entries = new ArrayList<>();
        Optional<ContentException> failure = node.failure().get();
        failure.ifPresent(reason -> entries.add(new TreeEntry.OfProblem(node, reason)));
        State state = node.state().get();
        if (repositories.isEmpty() && failure.isEmpty()) {
            entries.add(new TreeEntry.OfNote(emptyWords(state)));
        }
        if (!node.note().get().isEmpty()) {
            entries.add(new TreeEntry.OfNote(node.note().get()));
        }
        return entries;
    }

    private String emptyWords(State state) {
        if (state != State.LISTED) {
            return LOADING;
        }
        return node.repositories().isEmpty() ? EMPTY : NO_MATCH;
    }
}
