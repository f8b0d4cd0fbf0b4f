package org.supercargo.app.wiring;

import org.supercargo.catalog.CatalogAliases;
import org.supercargo.catalog.CatalogReferences;
import org.supercargo.catalog.CatalogResolver;
import org.supercargo.catalog.CatalogWriter;
import org.supercargo.content.Registries;
import org.supercargo.credential.CredentialProvider;
import org.supercargo.credential.Environment;
import org.supercargo.oci.RegistryName;
import org.supercargo.registry.RegistryClients;
import org.supercargo.registry.connection.ConnectionSettings;
import org.supercargo.registry.connection.RequestObserver;
import org.supercargo.service.catalog.CatalogService;

import java.nio.file.Path;
import java.time.InstantSource;

/** Constructs what opens and saves catalogs. */
final class CatalogWiring {
    private static final ConnectionSettings HTTPS_ONLY =
            new ConnectionSettings() {
                @Override
                public Protocol protocol(RegistryName registry) {
                    return Protocol.HTTPS;
                }
            };

    private CatalogWiring() {}

    static CatalogService service(
            Environment environment,
            AppFolders folders,
            Registries registries,
            RequestObserver observer,
            InstantSource clock) {
        var references =
                new CatalogReferences(
                        new CatalogAliases(folders.aliases(), environment::variable),
                        environment.home(),
                        Path.of("").toAbsolutePath());
        var anonymous = new RegistryClients(CredentialProvider.NONE, HTTPS_ONLY, observer);
        return new CatalogService(
                new CatalogResolver(references, registries, anonymous, folders.catalogs(), clock),
                new CatalogWriter(references, registries),
                references);
    }
}
