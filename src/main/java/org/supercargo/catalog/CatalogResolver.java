package org.supercargo.catalog;

import org.supercargo.catalog.CatalogCache.Copy;
import org.supercargo.catalog.ResolvedCatalog.Origin;
import org.supercargo.catalog.disk.WholeFile;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.oci.Digest;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.Reference;
import org.supercargo.oci.json.UnreadableJsonException;
import org.supercargo.oci.json.catalog.CatalogDocument;
import org.supercargo.oci.json.catalog.CatalogJson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a catalog by its name: a file is read, an artifact comes from the cache or its registry.
 * The order: asked to refresh, the registry and then the cache; else the cache and then, unless
 * offline, the registry.
 */
public final class CatalogResolver {
    private final CatalogReferences references;
    private final CatalogFetcher fetcher;
    private final CatalogCache cache;
    private final InstantSource clock;

    /**
     * @param anonymous opens registries without a sign-in and over https only, for when the others
     *     fail
     * @param folder where catalogs are kept
     */
    public CatalogResolver(
            CatalogReferences references,
            Registries registries,
            Registries anonymous,
            Path folder,
            InstantSource clock) {
        this.references = references;
        this.fetcher = new CatalogFetcher(registries, anonymous);
        this.cache = new CatalogCache(folder, clock);
        this.clock = clock;
    }

    /**
     * Finds the catalog that is asked for.
     *
     * @return the catalog; empty if none is named
     * @throws InvalidNameException if the reference cannot be understood
     * @throws ContentException if it is neither at its place nor in the cache
     */
    public Optional<ResolvedCatalog> resolve(CatalogRequest request) throws ContentException {
        if (request.file().isPresent()) {
            return Optional.of(fromFile(request.file().get()));
        }
        Optional<CatalogReference> named = request.reference().flatMap(references::parse);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (named.get()) {
                    case CatalogReference.InFile(Path path) -> fromFile(path);
                    case CatalogReference.InRegistry(Reference reference) ->
                            fromRegistry(reference, request);
                });
    }

    private ResolvedCatalog fromFile(Path path) throws ContentException {
        Attempt attempt = Attempt.to("read the catalog " + path, path.toString());
        try {
            byte[] bytes =
                    WholeFile.read(path, CatalogJson.MAX_BYTES)
                            .orElseThrow(() -> missing(path, attempt));
            Catalog catalog = Catalog.of(document(bytes, attempt), Optional.empty());
            return new ResolvedCatalog(
                    path.toString(),
                    catalog,
                    Origin.FILE,
                    path,
                    Optional.empty(),
                    clock.instant(),
                    Optional.empty(),
                    catalog.problems());
        } catch (IOException e) {
            throw new ContentException.LocalStorage(attempt, "the file cannot be read.", e);
        }
    }

    private static ContentException missing(Path path, Attempt attempt) {
        return new ContentException.NotFound(
                attempt, "there is no file " + path + ".", "Check the path.");
    }

    private static CatalogDocument document(byte[] bytes, Attempt attempt) throws ContentException {
        try {
            return CatalogJson.read(bytes);
        } catch (UnreadableJsonException e) {
            throw new ContentException.UnexpectedAnswer(
                    attempt, "it is not a catalog. " + e.getMessage(), e);
        }
    }

    private ResolvedCatalog fromRegistry(Reference reference, CatalogRequest request)
            throws ContentException {
        List<String> notes = new ArrayList<>();
        if (request.refresh() && !request.offline()) {
            return refreshed(reference, notes);
        }
        Optional<Copy> copy = cache.find(reference, notes::add);
        if (copy.isPresent()) {
            return resolved(reference, copy.get(), Origin.CACHE, notes);
        }
        if (request.offline()) {
            throw CatalogFailures.offline(reference, cache.fileOf(reference), notes);
        }
        return fetched(reference, notes);
    }

    private ResolvedCatalog refreshed(Reference reference, List<String> notes)
            throws ContentException {
        try {
            return fetched(reference, notes);
        } catch (ContentException.Cancelled cancelled) {
            throw cancelled;
        } catch (ContentException failure) {
            Copy copy =
                    cache.find(reference, notes::add)
                            .orElseThrow(
                                    () ->
                                            CatalogFailures.nothingKept(
                                                    reference,
                                                    failure,
                                                    cache.fileOf(reference),
                                                    notes));
            return resolved(reference, copy, Origin.CACHE, notes)
                    .staleBecause(failure.getMessage());
        }
    }

    private ResolvedCatalog fetched(Reference reference, List<String> notes)
            throws ContentException {
        FetchedCatalog fetched = fetcher.fetch(reference);
        Attempt attempt = Attempt.to("read the catalog " + reference, reference.registry().host());
        CatalogDocument document = document(fetched.bytes(), attempt);
        Path file = cache.fileOf(reference);
        try {
            Optional<Copy> same = cache.confirm(reference, fetched.digest(), notes::add);
            file = same.isPresent() ? same.get().file() : cache.keep(reference, fetched);
        } catch (IOException e) {
            notes.add("No copy could be kept in " + file + ".");
        }
        Optional<Digest> digest = Optional.of(fetched.digest());
        Copy copy = new Copy(file, document, digest, clock.instant());
        return resolved(reference, copy, Origin.REGISTRY, notes);
    }

    private static ResolvedCatalog resolved(
            Reference reference, Copy copy, Origin origin, List<String> odd) {
        Catalog catalog = Catalog.of(copy.document(), Optional.of(reference.registry()));
        List<String> notes = new ArrayList<>(odd);
        notes.addAll(catalog.problems());
        notes.addAll(catalog.oddities(reference.repository()));
        return new ResolvedCatalog(
                reference.toString(),
                catalog,
                origin,
                copy.file(),
                copy.digest(),
                copy.at(),
                Optional.empty(),
                notes);
    }
}
