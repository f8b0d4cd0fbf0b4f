package org.supercargo.content;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

/** Opens registries by name. */
@FunctionalInterface
public interface Registries {
    /**
     * The registry of that name; nothing is asked yet, and opening twice gives what shares one
     * sign-in and one memory.
     */
    RegistryContent open(RegistryName name);

    /** The repository of that name; nothing is asked yet. */
    default RepositoryContent repository(RepositoryName name) {
        return open(name.registry()).repository(name);
    }
}
