package org.supercargo.registry;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentException.Denied;
import org.supercargo.content.ContentException.SignInRequired;
import org.supercargo.content.ContentException.Unsupported;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RepositoryName;
import org.supercargo.registry.connection.Capability;
import org.supercargo.registry.connection.RegistryConnection;
import org.supercargo.registry.listing.CatalogLister;
import org.supercargo.registry.listing.ChildWalk;
import org.supercargo.registry.vendor.VendorApi;
import org.supercargo.registry.vendor.VendorVerb;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Goes the way of the registry API, and where the registry refuses that, the way of its vendor's
 * own API; the next time that one is asked at once.
 */
final class VendorWay {
    private final RegistryConnection connection;

    VendorWay(RegistryConnection connection) {
        this.connection = connection;
    }

    /** One try at the registry API. */
    @FunctionalInterface
    interface PlainStep {
        void run() throws ContentException;
    }

    /** The same by the vendor's API. */
    @FunctionalInterface
    interface VendorStep {
        void run(VendorApi vendor) throws ContentException;
    }

    void delete(Capability capability, PlainStep plain, VendorVerb verb, VendorStep step)
            throws ContentException {
        if (!connection.capabilities().asksVendor(capability)) {
            try {
                plain.run();
                return;
            } catch (Unsupported refused) {
                VendorApi api = with(verb, refused.attempt()).orElseThrow(() -> refused);
                connection.capabilities().isByVendor(capability, doneBy(api));
            }
        }
        Attempt attempt = connection.attempt("ask its vendor");
        step.run(connection.vendorApi(attempt).orElseThrow());
    }

    /**
     * Lists the catalog. Vendors answer an empty one to whom they do not tell; then, and where the
     * catalog is refused, their own API is asked.
     */
    Listing list(PageSink sink) throws ContentException {
        if (connection.capabilities().asksVendor(Capability.CATALOG)) {
            return byVendor(sink).orElseThrow();
        }
        boolean[] any = {false};
        try {
            Listing listing =
                    new CatalogLister(connection)
                            .list(
                                    names -> {
                                        any[0] |= !names.isEmpty();
                                        return sink.accept(names);
                                    });
            return any[0] || !listing.isComplete() ? listing : byVendor(sink).orElse(listing);
        } catch (Unsupported | Denied | SignInRequired refused) {
            if (any[0]) {
                throw refused;
            }
            return byVendor(sink).orElseThrow(() -> refused);
        }
    }

    private Optional<Listing> byVendor(PageSink sink) throws ContentException {
        Attempt attempt = connection.attempt("list the repositories of " + connection.name());
        Optional<VendorApi> api = with(VendorVerb.LIST_REPOSITORIES, attempt);
        if (api.isEmpty()) {
            return Optional.empty();
        }
        Set<String> given = new HashSet<>();
        Listing listing =
                api.get()
                        .listRepositories(
                                names ->
                                        sink.accept(
                                                names.stream()
                                                        .filter(this::isUsable)
                                                        .filter(given::add)
                                                        .toList()));
        connection.capabilities().isByVendor(Capability.CATALOG, doneBy(api.get()));
        return Optional.of(listing);
    }

    /** Lists what is at and below a path. */
    Listing listBelow(String path, PageSink sink) throws ContentException {
        Attempt attempt = connection.attempt("list what is below " + path);
        Optional<VendorApi> api = with(VendorVerb.LIST_NAMESPACE, attempt);
        return api.isPresent()
                ? api.get()
                        .listNamespace(
                                path,
                                names ->
                                        sink.accept(names.stream().filter(this::isUsable).toList()))
                : new ChildWalk(connection, sink).from(path);
    }

    private boolean isUsable(String path) {
        return CatalogLister.isUsable(connection.name(), path);
    }

    void deleteRepository(RepositoryName name) throws ContentException {
        Attempt attempt =
                connection.attempt("delete the repository " + name).inRepository(name.path());
        with(VendorVerb.DELETE_REPOSITORY, attempt)
                .orElseThrow(() -> new Unsupported(attempt, "Delete everything in it instead."))
                .deleteRepository(name);
    }

    private Optional<VendorApi> with(VendorVerb verb, Attempt attempt) throws ContentException {
        return connection.vendorApi(attempt).filter(api -> api.verbs().contains(verb));
    }

    private static String doneBy(VendorApi api) {
        return "The API of " + api.vendor().words() + " does it.";
    }
}
