package org.supercargo.cli;

import org.supercargo.cli.kit.OfflineOption;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.cli.listing.NameLines;
import org.supercargo.cli.listing.RecalledNames;
import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.Outage;
import org.supercargo.service.Services;
import org.supercargo.service.offline.Unseen;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

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

    @Mixin OfflineOption offline = new OfflineOption();

    LsCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    RegistryName registry() {
        return address.name();
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        var lines = new NameLines(output, registry(), options.json);
        if (offline.offline) {
            recall(services.listing(), lines);
            return;
        }
        address.prefix().ifPresent(path -> services.listing().lookBelow(registry(), path));
        lines.finish(services.listing().repositories(registry(), below(lines)));
    }

    private void recall(ListingService listing, NameLines lines) throws ContentException {
        RecalledNames recalled = RecalledNames.of(registry(), listing);
        if (recalled.paths().isEmpty()) {
            throw Unseen.of(
                    Attempt.to("list the repositories of " + registry(), registry().host()),
                    "they");
        }
        below(lines).accept(recalled.paths());
        lines.finish(recalled);
    }

    @Override
    Optional<String> wayAround(ContentException failure, Services services) {
        return offline.offline
                ? Optional.empty()
                : RecalledNames.of(registry(), services.listing()).offer(Outage.is(failure));
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
}
