package org.supercargo.ui.catalog;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.RegistryLimit;
import org.supercargo.ui.kit.Permission;

import java.util.List;
import java.util.Optional;

/** What the tree of registries and the panes beside it ask of the rest of the window. */
public interface RegistryActions {
    void signIn(RegistryName registry);

    /** Forgets the sign-in that this program keeps for the registry. */
    void signOut(RegistryName registry);

    /**
     * Shows which credential is used, and why.
     *
     * @param repository the path of the repository that is looked at; empty for the registry itself
     */
    void explainSignIn(RegistryName registry, Optional<String> repository);

    /** Asks whether something may be done for the registry that only the user can allow. */
    void allow(RegistryName registry, Permission permission);

    /** Puts a text where other programs can paste it from. */
    void copy(String text);

    void createRepository(RegistryName registry);

    /** Asks for the name of a registry to add. */
    void addRegistry();

    /** What the registry is known not to do. */
    List<RegistryLimit> limits(RegistryName registry);

    /** Takes a registry that no configuration file names out of the tree. */
    void removeRegistry(RegistryName registry);

    /** Puts the sample registry into the tree again. */
    void showSample();
}
