package org.supercargo.ui.catalog;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.RegistryStanding;
import org.supercargo.ui.kit.RemedyActions;

import java.util.List;
import java.util.Optional;

/** What the tree of registries and the panes beside it ask of the rest of the window. */
public interface RegistryActions extends RemedyActions {
    /** Forgets the sign-in that this program keeps for the registry. */
    void signOut(RegistryName registry);

    /**
     * Shows which credential is used, and why.
     *
     * @param repository the path of the repository that is looked at; empty for the registry itself
     */
    void explainSignIn(RegistryName registry, Optional<String> repository);

    void createRepository(RegistryName registry);

    /**
     * Asks where to save the repositories as a catalog.
     *
     * @param whole whether these are all that their registry lists
     */
    void saveCatalog(List<RepositoryName> repositories, boolean whole);

    /** Lets the user type the name of a repository of the registry. */
    void openRepository(RegistryName registry);

    /** Begins to clean up a repository by rules. */
    void cleanUp(RepositoryName repository);

    /** Begins to delete a repository with everything in it. */
    void deleteRepository(RepositoryName repository);

    /** Asks for the name of a registry to add. */
    void addRegistry();

    /** What the registry is known not to do. */
    List<RegistryLimit> limits(RegistryName registry);

    /** How the program stands with a registry; empty until that has answered. */
    Optional<RegistryStanding> standing(RegistryName registry);

    /** Takes a registry that no configuration file names out of the tree. */
    void removeRegistry(RegistryName registry);

    /** Puts the sample registry into the tree again. */
    void showSample();
}
