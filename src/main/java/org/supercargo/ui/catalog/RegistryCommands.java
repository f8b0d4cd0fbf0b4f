package org.supercargo.ui.catalog;

import org.supercargo.oci.RepositoryName;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.RegistryNode.State;
import org.supercargo.ui.kit.Remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the user can ask of one registry of the tree. */
final class RegistryCommands {
    private final RegistryActions actions;
    private final RegistryTreeModel model;
    private final Consumer<RegistryNode> lister;
    private final Consumer<RegistryNode> stopper;

    /**
     * @param lister lists the repositories anew
     * @param stopper ends a list that does not come to its end
     */
    RegistryCommands(
            RegistryActions actions,
            RegistryTreeModel model,
            Consumer<RegistryNode> lister,
            Consumer<RegistryNode> stopper) {
        this.actions = actions;
        this.model = model;
        this.lister = lister;
        this.stopper = stopper;
    }

    void help(RegistryNode node, Remedy remedy) {
        actions.help(node.name(), remedy, () -> refresh(node));
    }

    void refresh(RegistryNode node) {
        lister.accept(node);
    }

    void stop(RegistryNode node) {
        stopper.accept(node);
    }

    void signIn(RegistryNode node) {
        actions.signIn(node.name());
    }

    void signOut(RegistryNode node) {
        actions.signOut(node.name());
    }

    void explain(RegistryNode node) {
        actions.explainSignIn(node.name(), Optional.empty());
    }

    void create(RegistryNode node) {
        actions.createRepository(node.name());
    }

    /** Lets the user type the name of a repository that is in no list. */
    void openRepository(RegistryNode node) {
        actions.openRepository(node.name());
    }

    /** Saves the repositories that came so far and match the filter. */
    void saveCatalog(RegistryNode node) {
        List<RepositoryName> shown =
                node.shown(model.filter().get()).stream()
                        .map(path -> new RepositoryName(node.name(), path))
                        .toList();
        boolean whole = node.state().get() == State.LISTED && shown.size() == node.paths().size();
        actions.saveCatalog(shown, whole);
    }

    void remove(RegistryNode node) {
        actions.removeRegistry(node.name());
    }
}
