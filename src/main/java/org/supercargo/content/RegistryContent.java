package org.supercargo.content;

import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

/** A registry: a place that holds repositories. Instances may be used from many threads. */
public interface RegistryContent {
    RegistryName name();

    /** Asks whether a registry answers here and takes the sign-in in use. */
    void ping() throws ContentException;

    /**
     * Gives the paths of all repositories, page by page.
     *
     * @throws ContentException.Unsupported if this registry does not list its repositories
     */
    Listing listRepositories(PageSink sink) throws ContentException;

    /** The repository of that name; nothing is asked yet. */
    RepositoryContent repository(RepositoryName name);
}
