package org.supercargo.catalog;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.ContentIOException;
import org.supercargo.content.Registries;
import org.supercargo.content.RepositoryContent;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.MediaType;
import org.supercargo.oci.RawManifest;
import org.supercargo.oci.Reference;
import org.supercargo.oci.json.DocumentReader;
import org.supercargo.oci.json.catalog.CatalogJson;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches catalogs from registries: the one layer of an artifact that holds the list. */
final class CatalogFetcher {
    private static final Set<String> LISTS =
            Set.of(
                    "application/json",
                    MediaType.OCTET_STREAM,
                    "application/vnd.greentic.pack+json");

    private final Registries registries;
    private final Registries anonymous;

    /**
     * @param anonymous what is tried where the first fails: without a sign-in, and https only
     */
    CatalogFetcher(Registries registries, Registries anonymous) {
        this.registries = registries;
        this.anonymous = anonymous;
    }

    /**
     * @throws ContentException if neither way gives the catalog; the message tells of both
     */
    FetchedCatalog fetch(Reference reference) throws ContentException {
        try {
            return fetch(registries, reference);
        } catch (ContentException.Cancelled cancelled) {
            throw cancelled;
        } catch (ContentException first) {
            try {
                return fetch(anonymous, reference);
            } catch (ContentException second) {
                throw CatalogFailures.ofBoth(reference, first, second);
            }
        }
    }

    private static FetchedCatalog fetch(Registries registries, Reference reference)
            throws ContentException {
        RepositoryContent repository = registries.repository(reference.repository());
        RawManifest manifest = repository.fetchManifest(reference.selector());
        Attempt attempt = Attempt.to("read the catalog " + reference, repository.place());
        Descriptor layer = list(manifest, attempt);
        if (layer.size() > CatalogJson.MAX_BYTES || !layer.digest().isVerifiable()) {
            throw notCatalog(attempt, "its list is too long, or has a digest of another kind.");
        }
        return new FetchedCatalog(manifest.digest(), read(repository, layer, attempt));
    }

    /** The first layer of a type that lists have, else the first of all. */
    static Descriptor list(RawManifest raw, Attempt attempt) throws ContentException {
        List<Descriptor> layers =
                DocumentReader.read(raw) instanceof Manifest manifest
                        ? manifest.layers()
                        : List.of();
        Optional<Descriptor> list =
                layers.stream()
                        .filter(layer -> LISTS.contains(MediaType.normalize(layer.mediaType())))
                        .findFirst();
        return list.or(() -> layers.stream().findFirst())
                .orElseThrow(() -> notCatalog(attempt, "it has no layers, so it lists nothing."));
    }

    private static byte[] read(RepositoryContent repository, Descriptor layer, Attempt attempt)
            throws ContentException {
        try (InputStream in = repository.fetchBlob(layer)) {
            return in.readAllBytes();
        } catch (ContentIOException e) {
            throw e.failure();
        } catch (IOException e) {
            throw new ContentException.Unreachable(attempt, "the connection broke.", e);
        }
    }

    private static ContentException notCatalog(Attempt attempt, String cause) {
        return new ContentException.UnexpectedAnswer(attempt, cause, null);
    }
}
