package org.supercargo.service.catalog;

import org.supercargo.catalog.Catalog;
import org.supercargo.catalog.CatalogReference;
import org.supercargo.catalog.CatalogReference.InRegistry;
import org.supercargo.catalog.CatalogReferences;
import org.supercargo.catalog.CatalogRequest;
import org.supercargo.catalog.CatalogResolver;
import org.supercargo.catalog.CatalogWriter;
import org.supercargo.catalog.ResolvedCatalog;
import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.catalog.OpenedCatalog.Origin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens and saves catalogs. */
public final class CatalogService {
    private final CatalogResolver resolver;
    private final CatalogWriter writer;
    private final CatalogReferences references;

    public CatalogService(
            CatalogResolver resolver, CatalogWriter writer, CatalogReferences references) {
        this.resolver = resolver;
        this.writer = writer;
        this.references = references;
    }

    /**
     * The registry that a catalog is in.
     *
     * @param name the catalog's name as the user wrote it
     * @return the registry; empty for a file, and where none is named
     * @throws InvalidNameException if the name cannot be understood
     */
    public Optional<RegistryName> registryOf(String name) {
        return references.parse(name).flatMap(CatalogService::registry);
    }

    /**
     * The registry that a catalog would be saved in.
     *
     * @param target a path or a reference
     * @return the registry; empty for a file
     * @throws InvalidNameException if no catalog can be saved there
     */
    public Optional<RegistryName> registryToSaveIn(String target) {
        return registry(writer.place(target));
    }

    private static Optional<RegistryName> registry(CatalogReference place) {
        return place instanceof InRegistry(Reference reference)
                ? Optional.of(reference.registry())
                : Optional.empty();
    }

    /**
     * Opens a catalog.
     *
     * @param file a file that is read in place of whatever the name means
     * @param name the catalog's name as the user wrote it
     * @param offline whether no registry may be asked
     * @param refresh whether a copy that is kept is only for when the registry does not give it
     * @return the catalog; empty if none is named
     * @throws InvalidNameException if the name cannot be understood
     */
    public Optional<OpenedCatalog> open(
            Optional<Path> file, Optional<String> name, boolean offline, boolean refresh)
            throws ContentException {
        return resolver.resolve(new CatalogRequest(file, name, offline, refresh))
                .map(found -> opened(name.orElse(found.place()), found));
    }

    private static OpenedCatalog opened(String name, ResolvedCatalog found) {
        return new OpenedCatalog(
                name,
                found.place(),
                found.catalog().title(),
                found.catalog().repositories(),
                origin(found.origin()),
                found.digest().map(Digest::toString),
                found.at(),
                found.staleBecause(),
                found.notes());
    }

    private static Origin origin(ResolvedCatalog.Origin origin) {
        return switch (origin) {
            case FILE -> Origin.FILE;
            case REGISTRY -> Origin.REGISTRY;
            case CACHE -> Origin.CACHE;
        };
    }

    /**
     * Saves repositories as a catalog.
     *
     * @param target a path or a reference
     * @return where it is now
     * @throws InvalidNameException if the target cannot be understood
     * @throws ContentException.Conflict if the tag is of something else; nothing has changed then
     */
    public String save(Optional<String> title, List<RepositoryName> repositories, String target)
            throws ContentException {
        return writer.save(new Catalog(title, repositories, List.of()), target);
    }
}
