package org.supercargo.ui.catalog.tree;

/** What stands at the outermost level of the tree, and can be put elsewhere there. */
public sealed interface TreeRoot {
    record OfRegistry(RegistryNode node) implements TreeRoot {}

    record OfCatalog(String name) implements TreeRoot {}
}
