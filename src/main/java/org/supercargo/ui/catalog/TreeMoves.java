package org.supercargo.ui.catalog;

import org.supercargo.ui.catalog.tree.KnownRegistry;
import org.supercargo.ui.catalog.tree.Placement;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryOrder;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeRoot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts registries and catalogs where the user wants them: pinned registries among themselves, then
 * the others, then catalogs.
 */
final class TreeMoves {
    static final int UP = -1;
    static final int DOWN = 1;

    private final RegistryTreeModel model;
    private final RegistryOrder order;
    private final OpenCatalogs catalogs;

    TreeMoves(RegistryTreeModel model, RegistryOrder order, OpenCatalogs catalogs) {
        this.model = model;
        this.order = order;
        this.catalogs = catalogs;
    }

    /** Puts all registries where they were put before. */
    void sort() {
        model.registries().sort(Comparator.comparing(RegistryNode::known, order.comparator()));
    }

    /** Puts a registry before those that are not pinned, or takes it from there. */
    void pin(RegistryNode node) {
        order.pin(node.known(), !node.pinned().get());
        node.pinned().set(order.isPinned(node.known()));
        sort();
    }

    boolean canStep(TreeRoot root, int step) {
        return neighbour(root, step).isPresent();
    }

    /** Moves something by one place; does nothing at the end of what it can move among. */
    void step(TreeRoot root, int step) {
        neighbour(root, step).ifPresent(other -> place(root, other, step == DOWN));
    }

    private Optional<TreeRoot> neighbour(TreeRoot root, int step) {
        List<TreeRoot> all =
                switch (root) {
                    case TreeRoot.OfRegistry _ ->
                            model.registries().stream()
                                    .<TreeRoot>map(TreeRoot.OfRegistry::new)
                                    .toList();
                    case TreeRoot.OfCatalog _ ->
                            model.catalogs().stream()
                                    .map(TreeCatalog::name)
                                    .<TreeRoot>map(TreeRoot.OfCatalog::new)
                                    .toList();
                };
        int index = all.indexOf(root) + step;
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(all.get(index)).filter(other -> canPlace(root, other));
    }

    /** Whether one can stand beside the other. */
    boolean canPlace(TreeRoot root, TreeRoot beside) {
        if (root.equals(beside)) {
            return false;
        }
        return switch (root) {
            case TreeRoot.OfRegistry(RegistryNode node) ->
                    beside instanceof TreeRoot.OfRegistry(RegistryNode other)
                            && order.areAlike(node.known(), other.known());
            case TreeRoot.OfCatalog _ -> beside instanceof TreeRoot.OfCatalog;
        };
    }

    /** Puts one before or after the other, if it can stand there. */
    void place(TreeRoot root, TreeRoot beside, boolean after) {
        if (!canPlace(root, beside)) {
            return;
        }
        if (root instanceof TreeRoot.OfRegistry(RegistryNode node)
                && beside instanceof TreeRoot.OfRegistry(RegistryNode other)) {
            List<KnownRegistry> shown =
                    model.registries().stream().map(RegistryNode::known).toList();
            order.place(new Placement<>(node.known(), other.known(), after), shown);
            sort();
        } else if (root instanceof TreeRoot.OfCatalog(String name)
                && beside instanceof TreeRoot.OfCatalog(String other)) {
            catalogs.place(new Placement<>(name, other, after));
        }
    }
}
