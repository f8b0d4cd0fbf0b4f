package org.supercargo.cli;

import org.supercargo.cli.kit.OfflineOption;
import org.supercargo.cli.kit.Output;
import org.supercargo.cli.kit.Version;
import org.supercargo.cli.listing.TagLines;
import org.supercargo.cli.listing.TagSource;
import org.supercargo.content.ContentException;
import org.supercargo.content.Listing;
import org.supercargo.oci.Tag;
import org.supercargo.service.Outage;
import org.supercargo.service.Services;
import org.supercargo.service.tags.ReadTag;
import org.supercargo.service.tags.TagFilter;
import org.supercargo.service.tags.TagOrder;
import org.supercargo.service.tags.TagOrder.By;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lists the tags of a repository, as the pages come unless they are to be sorted. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the tags of a repository.",
        footer = {
            "",
            "A filter is made of words that all must fit: text, v1.*, /regex/, kind:index,",
            "platform:arm64, age:<30d, size:>100MB, digest:1f3c; a minus before a word turns it"
                    + " around.",
            "With --json the document has a line for each tag, written as the tags come."
        })
final class TagsCommand extends RepositoryCommand {
    /** What tags can be sorted by. */
    enum Sort {
        /** The newest first. */
        created(By.CREATED, true),
        /** The largest first. */
        size(By.SIZE, true),
        name(By.NAME, false),
        version(By.VERSION, false);

        private final By by;
        private final boolean descending;

        Sort(By by, boolean descending) {
            this.by = by;
            this.descending = descending;
        }
    }

    @Option(
            names = "--sort",
            description =
                    "Sort by ${COMPLETION-CANDIDATES}: the newest or largest first, names and"
                            + " versions upwards. Waits for all tags.")
    Sort sort;

    @Option(names = "--reverse", description = "Sort the other way round.")
    boolean reverse;

    @Option(names = "--filter", description = "List only the tags that fit.")
    TagFilter filter = TagFilter.ALL;

    @Option(
            names = "--details",
            description = "Add digest, kind, platforms, compressed size and time of creation.")
    boolean details;

    @Mixin OfflineOption offline = new OfflineOption();

    TagsCommand(Services services, Output output) {
        super(services, output);
    }

    @Override
    void run(Services services, Output output) throws ContentException {
        var source =
                offline.offline
                        ? TagSource.seen(services, repository)
                        : TagSource.asked(services, repository);
        var lines = new TagLines(output, repository, options.json, details, source.seen());
        Optional<TagOrder> order = Optional.ofNullable(sort).map(this::order);
        boolean needsDetails =
                details
                        || filter.needsDetails()
                        || order.filter(TagOrder::needsDetails).isPresent();
        Listing listing =
                needsDetails || order.isPresent()
                        ? collect(source, needsDetails, order, lines)
                        : source.list(names -> stream(names, lines));
        lines.finish(listing);
    }

    @Override
    Optional<String> wayAround(ContentException failure, Services services) {
        return offline.offline || !Outage.is(failure)
                ? Optional.empty()
                : services.listing()
                        .seenTags(repository)
                        .map(tags -> OfflineOption.offer("list", tags.at()));
    }

    private TagOrder order(Sort by) {
        return new TagOrder(by.by, by.descending != reverse);
    }

    private boolean stream(List<String> names, TagLines lines) {
        lines.print(names.stream().map(ReadTag::named).filter(wanted()).toList());
        return true;
    }

    private Predicate<ReadTag> wanted() {
        Instant now = Instant.now();
        return tag -> filter.accepts(tag, now);
    }

    private Listing collect(
            TagSource source, boolean needsDetails, Optional<TagOrder> order, TagLines lines)
            throws ContentException {
        List<Tag> tags = new ArrayList<>();
        Listing listing = source.list(names -> tags.addAll(names.stream().map(Tag::new).toList()));
        List<ReadTag> found = new ArrayList<>();
        Consumer<ReadTag> sink = order.isPresent() ? found::add : tag -> lines.print(List.of(tag));
        var wanted = wanted();
        Consumer<ReadTag> filtered =
                tag -> {
                    if (wanted.test(tag)) {
                        sink.accept(tag);
                    }
                };
        if (needsDetails) {
            source.read(tags, filtered);
        } else {
            tags.forEach(tag -> filtered.accept(new ReadTag(tag, Optional.empty())));
        }
        order.ifPresent(by -> lines.print(by.sort(found)));
        return listing;
    }
}
