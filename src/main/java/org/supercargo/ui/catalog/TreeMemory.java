package org.supercargo.ui.catalog;

import javafx.collections.ObservableList;

import org.supercargo.ui.catalog.KnownRegistry.Origin;

import java.util.Comparator;
import java.util.List;

/**
 * What the tree keeps from one run of the program to the next: what is pinned, and what is open.
 */
public final class TreeMemory {
    private static final int MAX_OPEN = 500;

    private final ObservableList<String> pinned;
    private final ObservableList<String> open;

    /**
     * @param pinned the registries that stand first
     * @param open the open registries and, each after its registry and a slash, the open folders
     */
    public TreeMemory(ObservableList<String> pinned, ObservableList<String> open) {
        this.pinned = pinned;
        this.open = open;
    }

    boolean isPinned(KnownRegistry registry) {
        return pinned.contains(key(registry));
    }

    void pin(KnownRegistry registry, boolean wanted) {
        if (!wanted) {
            pinned.remove(key(registry));
        } else if (!isPinned(registry)) {
            pinned.add(key(registry));
        }
    }

    /** Pinned registries first, in the order in which they were pinned; the others as they are. */
    Comparator<RegistryNode> order() {
        return Comparator.comparingInt(
                node -> {
                    int place = pinned.indexOf(key(node.known()));
                    return place < 0 ? Integer.MAX_VALUE : place;
                });
    }

    boolean isOpen(KnownRegistry registry) {
        return open.contains(key(registry));
    }

    void keepOpen(KnownRegistry registry, boolean isOpen) {
        keep(key(registry), isOpen);
    }

    List<String> openFolders(KnownRegistry registry) {
        String inside = key(registry) + "/";
        return open.stream()
                .filter(row -> row.startsWith(inside))
                .map(row -> row.substring(inside.length()))
                .toList();
    }

    void keepOpen(KnownRegistry registry, String folder, boolean isOpen) {
        keep(key(registry) + "/" + folder, isOpen);
    }

    private void keep(String row, boolean isOpen) {
        if (!isOpen) {
            open.remove(row);
        } else if (!open.contains(row)) {
            open.add(row);
            if (open.size() > MAX_OPEN) {
                open.removeFirst();
            }
        }
    }

    /** The sample registry has another port in each run. */
    private static String key(KnownRegistry registry) {
        return registry.origin() == Origin.SAMPLE ? "sample" : registry.name().host();
    }
}
