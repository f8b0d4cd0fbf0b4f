package org.supercargo.catalog;

import org.supercargo.content.ContentException;
import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.testing.RealRegistry;
import org.supercargo.testing.TestBlob;
import org.supercargo.testing.TestManifest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A resolver with a cache of its own and a clock that the test sets. */
final class CatalogDesk {
    private static final ConnectionSettings HTTPS_ONLY =
            new ConnectionSettings() {
                @Override
                public Protocol protocol(RegistryName registry) {
                    return Protocol.HTTPS;
                }
            };

    final CatalogReferences references;
    final CatalogCache cache;
    private final Path folder;
    Registries registries = clients(ConnectionSettings.DEFAULT);
    Registries anonymous = clients(HTTPS_ONLY);
    Instant now = Instant.parse("2026-11-21T05:00:00Z");

    CatalogDesk(Path home) {
        references =
                new CatalogReferences(
                        new CatalogAliases(home.resolve("aliases.json"), _ -> Optional.empty()),
                        home,
                        home);
        folder = home.resolve("catalogs");
        cache = new CatalogCache(folder, () -> now);
    }

    static Registries clients(ConnectionSettings settings) {
        return new RegistryClients(CredentialProvider.NONE, settings, RequestObserver.NONE);
    }

    /** From now on a request is an error of the test. */
    void forbidRequests() {
        registries =
                name -> {
                    throw new AssertionError(name + " was asked");
                };
        anonymous = registries;
    }

    ResolvedCatalog open(String reference) throws ContentException {
        return resolve(reference, false, false);
    }

    ResolvedCatalog refresh(String reference) throws ContentException {
        return resolve(reference, false, true);
    }

    ResolvedCatalog openOffline(String reference) throws ContentException {
        return resolve(reference, true, false);
    }

    ResolvedCatalog resolve(String reference, boolean offline, boolean refresh)
            throws ContentException {
        return resolve(
                        new CatalogRequest(
                                Optional.empty(), Optional.of(reference), offline, refresh))
                .orElseThrow();
    }

    Optional<ResolvedCatalog> resolve(CatalogRequest request) throws ContentException {
        return new CatalogResolver(references, registries, anonymous, folder, () -> now)
                .resolve(request);
    }

    /** Pushes an artifact that lists the repositories. */
    static TestManifest push(RealRegistry registry, String repository, String... repositories)
            throws IOException {
        TestManifest artifact = artifact("application/json", json(repositories));
        registry.push(repository, "latest", artifact);
        return artifact;
    }

    static TestManifest artifact(String layerType, String list) {
        return TestManifest.artifact(CatalogWriter.ARTIFACT_TYPE, TestBlob.json(layerType, list));
    }

    static String json(String... repositories) {
        return "{\"repositories\":[\"" + String.join("\",\"", repositories) + "\"]}";
    }
}
