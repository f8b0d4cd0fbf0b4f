package org.supercargo.cli;

import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.service.Services;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the repositories of a registry, as the pages come. */
@Command(
        name = "ls",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the repositories of a registry.")
final class LsCommand extends HostCommand {
    LsCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        var names = new NameLines(output, options.json);
        Listing listing = services.listing().repositories(registry(), names);
        names.finish(listing, complete -> document(names.collected(), complete));
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
