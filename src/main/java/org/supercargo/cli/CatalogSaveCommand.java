package org.supercargo.cli;

import org.supercargo.cli.kit.CommonOptions;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Saves a catalog for others to open. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Save repositories as a catalog, in a file or as an artifact in a registry.",
            "A file, and a tag that is a catalog, are replaced; other tags are left alone."
        })
final class CatalogSaveCommand implements Callable<Integer> {
    private final Services services;
    private final Output output;

    @Spec CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description = "./FILE, host/path:tag, oci://…, or an alias.")
    String target;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "REPO",
            description = "Repositories, each as host/path.")
    List<RepositoryName> repositories = List.of();

    @Option(
            names = "--registry",
            paramLabel = "HOST[/PATH]",
            description =
                    "All repositories that this registry lists, or those below the path; may be"
                            + " given several times.")
    List<RegistryAddress> registries = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What the catalog calls itself.")
    String title;

    @Mixin CommonOptions options = new CommonOptions();

    CatalogSaveCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws ContentException {
        Optional<RegistryName> targetRegistry = targetRegistry();
        if (options.plainHttp) {
            targetRegistry.ifPresent(services.connections()::allowPlainHttp);
            registries.forEach(address -> services.connections().allowPlainHttp(address.name()));
        }
        Set<RepositoryName> named = new LinkedHashSet<>(repositories);
        for (RegistryAddress address : registries) {
            addListed(address, named);
        }
        if (named.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name repositories, or a --registry that lists some.");
        }
        String place =
                services.catalogs().save(Optional.ofNullable(title), List.copyOf(named), target);
        if (options.json) {
            output.json(JsonDocuments.of("place", place, "repositories", named.size()));
        } else {
            output.line("Saved %d repositories in %s.".formatted(named.size(), place));
        }
        return 0;
    }

    private Optional<RegistryName> targetRegistry() {
        try {
            return services.catalogs().registryToSaveIn(target);
        } catch (InvalidNameException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void addListed(RegistryAddress address, Set<RepositoryName> named)
            throws ContentException {
        Listing listing =
                services.listing()
                        .repositories(
                                address.name(),
                                paths -> {
                                    paths.stream()
                                            .filter(path -> isBelow(address, path))
                                            .forEach(path -> add(address.name(), path, named));
                                    return true;
                                });
        listing.incompleteBecause()
                .ifPresent(
                        why ->
                                output.note(
                                        "The list of %s is not complete: %s"
                                                .formatted(address.name(), why)));
    }

    private static boolean isBelow(RegistryAddress address, String path) {
        return address.prefix()
                .filter(prefix -> !path.equals(prefix) && !path.startsWith(prefix + "/"))
                .isEmpty();
    }

    private void add(RegistryName registry, String path, Set<RepositoryName> named) {
        try {
            named.add(new RepositoryName(registry, path));
        } catch (InvalidNameException e) {
            output.note("Left out: " + e.getMessage());
        }
    }
}
