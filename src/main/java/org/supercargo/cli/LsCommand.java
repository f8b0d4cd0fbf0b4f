package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the repositories of a registry, as the pages come. */
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the repositories of a registry.")
final class LsCommand extends RegistryCommand {
    @Parameters(
            paramLabel = "HOST[/PATH]",
            description = "The registry, and the path below which repositories are listed.")
    RegistryAddress address;

    LsCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    RegistryName registry() {
        return address.name();
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        var names = new NameLines(output, options.json);
        Listing listing = services.listing().repositories(registry(), below(names));
        names.finish(listing, complete -> document(names.collected(), complete));
    }

    private PageSink below(PageSink names) {
        return address.prefix()
                .<PageSink>map(prefix -> page -> names.accept(below(prefix, page)))
                .orElse(names);
    }

    private static List<String> below(String prefix, List<String> page) {
        return page.stream()
                .filter(path -> path.equals(prefix) || path.startsWith(prefix + "/"))
                .toList();
    }

    private Map<String, ?> document(List<String> names, boolean complete) {
        return JsonDocuments.of(
                "host",
                registry().host(),
                "repositories",
                new ArrayList<>(names),
                "complete",
                complete);
    }
}
