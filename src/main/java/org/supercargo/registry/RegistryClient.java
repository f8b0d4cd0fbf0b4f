package org.supercargo.registry;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;

/** A remote registry. */
final class RegistryClient implements RegistryContent {
    private final RegistryConnection connection;

    RegistryClient(RegistryConnection connection) {
        this.connection = connection;
    }

    @Override
    public RegistryName name() {
        return connection.name();
    }

    @Override
    public void ping() throws ContentException {
        new Ping(connection).send();
    }

    @Override
    public Listing listRepositories(PageSink sink) throws ContentException {
        return new CatalogLister(connection).list(sink);
    }

    @Override
    public RepositoryContent repository(RepositoryName name) {
        return new RepositoryClient(connection, name);
    }
}
