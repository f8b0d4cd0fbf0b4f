package org.supercargo.cli;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.content.PageSink;
import org.supercargo.oci.RegistryAddress;
import org.supercargo.oci.RegistryName;
import org.supercargo.service.ListingService;
import org.supercargo.service.Outage;
import org.supercargo.service.Services;
import org.supercargo.service.offline.Unseen;
import org.supercargo.service.seen.SeenNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        var names = new NameLines(output, options.json);
        if (offline.offline) {
            recall(services.listing(), output, names);
            return;
        }
        address.prefix().ifPresent(path -> services.listing().lookBelow(registry(), path));
        Listing listing = services.listing().repositories(registry(), below(names));
        names.finish(listing, complete -> document(names.collected(), complete));
    }

    private void recall(ListingService listing, Output output, NameLines lines)
            throws ContentException {
        Optional<SeenNames> seen = listing.seenRepositories(registry());
        Set<String> names = new LinkedHashSet<>();
        seen.ifPresent(list -> names.addAll(list.names()));
        listing.remembered(registry()).forEach(one -> names.add(one.path()));
        if (names.isEmpty()) {
            throw Unseen.of(
                    Attempt.to("list the repositories of " + registry(), registry().host()),
                    "they");
        }
        below(lines).accept(List.copyOf(names));
        if (options.json) {
            Map<String, Object> document = document(lines.collected(), seen.isPresent());
            document.put("asOf", seen.map(list -> list.at().toString()).orElse(null));
            output.json(document);
        } else {
            output.note(
                    seen.map(list -> OfflineOption.note(list.at()))
                            .orElse(
                                    "The registry was never listed here; these names are known"
                                            + " from elsewhere."));
        }
    }

    @Override
    Optional<String> wayAround(ContentException failure, Services services) {
        if (offline.offline) {
            return Optional.empty();
        }
        Optional<SeenNames> seen = services.listing().seenRepositories(registry());
        return seen.filter(list -> Outage.is(failure))
                .map(list -> OfflineOption.offer("list", list.at()))
                .or(() -> offer(services.listing().remembered(registry()).size()));
    }

    private static Optional<String> offer(int remembered) {
        return remembered == 0
                ? Optional.empty()
                : Optional.of("To list what is known of it from elsewhere, add --offline.");
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

    private Map<String, Object> document(List<String> names, boolean complete) {
        return JsonDocuments.of(
                "host",
                registry().host(),
                "repositories",
                new ArrayList<>(names),
                "complete",
                complete);
    }
}
