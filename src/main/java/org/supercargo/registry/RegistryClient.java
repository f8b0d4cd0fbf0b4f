package org.supercargo.registry;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.content.RegistryContent;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.vendor.Vendor;

import java.util.Optional;

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
        return new VendorWay(connection).list(sink);
    }

    @Override
    public Listing listBelow(String path, PageSink sink) throws ContentException {
        return new VendorWay(connection).listBelow(path, sink);
    }

    @Override
    public Optional<String> namespaceOf(String path) {
        return connection.vendor().flatMap(vendor -> vendor.walkedNamespace(path));
    }

    @Override
    public Optional<String> brokenNameRule(String path) {
        return connection.vendor().flatMap(vendor -> vendor.brokenNameRule(path));
    }

    @Override
    public ContentException explained(RepositoryName name, ContentException failure)
            throws ContentException {
        return connection
                .vendorApi(failure.attempt())
                .map(api -> api.explained(name, failure))
                .orElse(failure);
    }

    @Override
    public boolean deletesRepositories() {
        return connection.vendor().filter(Vendor::deletesRepositories).isPresent();
    }

    @Override
    public void deleteRepository(RepositoryName name) throws ContentException {
        new VendorWay(connection).deleteRepository(name);
    }

    @Override
    public RepositoryContent repository(RepositoryName name) {
        return new RepositoryClient(connection, name);
    }
}
