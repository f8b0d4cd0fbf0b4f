package org.supercargo.cli;

import org.supercargo.cli.kit.CommonOptions;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.content.ContentException;
import org.supercargo.oci.InvalidNameException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.Age;
import org.supercargo.service.Services;
import org.supercargo.service.catalog.OpenedCatalog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists the repositories that a catalog names. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "List the repositories that a catalog names: a JSON file, or an artifact in a"
                    + " registry.",
            "It comes from the cache if it is there, unless --refresh is given."
        })
final class CatalogCommand implements Callable<Integer> {
    private final Services services;
    private final Output output;

    @Spec CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "REF",
            description =
                    "A path (./FILE, file://FILE), host/path:tag, oci://host/path:tag, or an alias"
                            + " with a base of its own: repo://NAME, store://NAME.")
    String reference;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Read this file, whatever REF names.")
    Path file;

    @Option(names = "--offline", description = "Ask no registry.")
    boolean offline;

    @Option(
            names = "--refresh",
            description = "Ask the registry first; the cache only if it does not answer.")
    boolean refresh;

    @Mixin CommonOptions options = new CommonOptions();

    CatalogCommand(Services services, Output output) {
        this.services = services;
        this.output = output;
    }

    @Override
    public Integer call() throws ContentException {
        Optional<OpenedCatalog> opened = open();
        if (options.json) {
            output.json(JsonDocuments.of("catalog", opened.map(this::document).orElse(null)));
        } else if (opened.isPresent()) {
            print(opened.get());
        } else {
            output.note("No catalog is named.");
        }
        return 0;
    }

    private Optional<OpenedCatalog> open() throws ContentException {
        Optional<String> name = Optional.ofNullable(reference);
        try {
            if (options.plainHttp && file == null) {
                name.flatMap(services.catalogs()::registryOf)
                        .ifPresent(services.connections()::allowPlainHttp);
            }
            return services.catalogs().open(Optional.ofNullable(file), name, offline, refresh);
        } catch (InvalidNameException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (ContentException e) {
            name.filter(text -> !options.json && isBareNameOfFile(text))
                    .ifPresent(text -> output.note("If the file is meant, write ./" + text));
            throw e;
        }
    }

    private static boolean isBareNameOfFile(String name) {
        return name.matches("[\\w.-]+(?:/[\\w.-]+)*") && Files.isRegularFile(Path.of(name));
    }

    private void print(OpenedCatalog catalog) {
        output.lines(catalog.repositories().stream().map(RepositoryName::toString).toList());
        catalog.staleBecause()
                .ifPresent(why -> output.note("This is the copy of " + age(catalog) + ". " + why));
        if (catalog.isCopy() && catalog.staleBecause().isEmpty()) {
            output.note("From the cache, seen " + age(catalog) + ".");
        }
        catalog.notes().forEach(output::note);
    }

    private static String age(OpenedCatalog catalog) {
        return Age.words(catalog.at(), Instant.now());
    }

    private Object document(OpenedCatalog catalog) {
        List<String> names = catalog.repositories().stream().map(RepositoryName::toString).toList();
        return JsonDocuments.of(
                "place", catalog.place(),
                "title", catalog.title().orElse(null),
                "origin", catalog.origin().name().toLowerCase(Locale.ROOT),
                "digest", catalog.digest().orElse(null),
                "seen", catalog.at().toString(),
                "stale", catalog.staleBecause().orElse(null),
                "repositories", names,
                "notes", catalog.notes());
    }
}
