package org.supercargo.ui.catalog;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.RegistryLimit;

import java.util.List;

/** What the panes of this package ask of the rest of the window. */
public interface RegistryActions {
    void signIn(RegistryName registry);

    /** Asks whether plain http may be used for the registry. */
    void allowPlainHttp(RegistryName registry);

    void createRepository(RegistryName registry);

    /** Asks for the name of a registry to add. */
    void addRegistry();

    /** What the registry is known not to do. */
    List<RegistryLimit> limits(RegistryName registry);

    /** Takes a registry that the user added out of the tree. */
    void removeRegistry(RegistryName registry);
}
