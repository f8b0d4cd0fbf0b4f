package org.supercargo.registry.listing;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.NotFound;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.json.answer.NameListReader;
import org.supercargo.registry.auth.Wanted;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;

/** {@code GET /v2/_catalog}: the repositories of a registry, where it lists them at all. */
public final class CatalogLister {
    private static final String INSTEAD = "Type the name of a repository to open it.";

    private final RegistryConnection connection;

    public CatalogLister(RegistryConnection connection) {
        this.connection = connection;
    }

    public Listing list(PageSink sink) throws ContentException {
        Attempt attempt = connection.attempt("list the repositories of " + connection.name());
        PagedNames names =
                new PagedNames(
                        connection,
                        attempt,
                        Wanted.CATALOG,
                        (body, paths) ->
                                NameListReader.read(body, NameListReader.REPOSITORIES, paths),
                        path -> isUsable(connection.name(), path),
                        sink);
        try {
            Listing listing = names.list("_catalog");
            connection.capabilities().works(Capability.CATALOG, "It lists its repositories.");
            return listing;
        } catch (NotFound | Denied | Unsupported e) {
            connection.capabilities().isRefused(Capability.CATALOG, e.getMessage());
            throw new Unsupported(e.attempt(), INSTEAD);
        }
    }

    /** Whether the path can stand in a request. */
    public static boolean isUsable(RegistryName registry, String path) {
        try {
            return !new RepositoryName(registry, path).path().isEmpty();
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
