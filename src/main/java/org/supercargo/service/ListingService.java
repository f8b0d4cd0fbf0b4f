package org.supercargo.service;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.Registries;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

/** Lists what registries hold, page by page. */
public final class ListingService {
    private final Registries registries;

    public ListingService(Registries registries) {
        this.registries = registries;
    }

    /** Gives the paths of all repositories to the sink as they arrive. */
    public Listing repositories(RegistryName registry, PageSink sink) throws ContentException {
        return registries.open(registry).listRepositories(sink);
    }

    /** Gives the names of all tags to the sink as they arrive. */
    public Listing tags(RepositoryName repository, PageSink sink) throws ContentException {
        return registries.repository(repository).listTags(sink);
    }
}
