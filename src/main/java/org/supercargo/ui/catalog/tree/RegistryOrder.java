package org.supercargo.ui.catalog.tree;

import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How registries stand in the tree, kept from one run of the program to the next: pinned ones
 * first, all as the user has put them, new ones behind.
 */
public final class RegistryOrder {
    private final ObservableList<String> pinned;
    private final ObservableList<String> others;

    /**
     * @param pinned the keys of the registries that stand first
     * @param others the keys of registries in the order that the user gave them; those that were
     *     never moved may be missing
     */
    public RegistryOrder(ObservableList<String> pinned, ObservableList<String> others) {
        this.pinned = pinned;
        this.others = others;
    }

    public boolean isPinned(KnownRegistry registry) {
        return pinned.contains(registry.key());
    }

    public void pin(KnownRegistry registry, boolean wanted) {
        if (!wanted) {
            pinned.remove(registry.key());
        } else if (!isPinned(registry)) {
            pinned.add(registry.key());
        }
    }

    /** Those that the user never moved stay in the order that they have. */
    public Comparator<KnownRegistry> comparator() {
        return Comparator.<KnownRegistry>comparingInt(one -> place(pinned, one))
                .thenComparingInt(one -> place(others, one));
    }

    private static int place(List<String> keys, KnownRegistry registry) {
        int index = keys.indexOf(registry.key());
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /** Whether both are pinned, or both are not: only such can change places. */
    public boolean areAlike(KnownRegistry one, KnownRegistry other) {
        return isPinned(one) == isPinned(other);
    }

    /**
     * Puts a registry beside another that is like it.
     *
     * @param shown all registries of the tree, as they stand
     */
    public void place(Placement<KnownRegistry> placement, List<KnownRegistry> shown) {
        ObservableList<String> keys = isPinned(placement.what()) ? pinned : others;
        // Those of the settings that are not in the tree now keep their places.
        List<String> all = new ArrayList<>(keys);
        keysLike(placement.what(), shown).filter(key -> !keys.contains(key)).forEach(all::add);
        var moved =
                new Placement<>(
                        placement.what().key(), placement.beside().key(), placement.after());
        keys.setAll(moved.in(all));
    }

    private Stream<String> keysLike(KnownRegistry one, List<KnownRegistry> shown) {
        return shown.stream().filter(other -> areAlike(one, other)).map(KnownRegistry::key);
    }
}
