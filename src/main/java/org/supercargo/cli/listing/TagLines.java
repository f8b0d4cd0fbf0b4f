package org.supercargo.cli.listing;

import org.supercargo.cli.kit.GrowingDocument;
import org.supercargo.cli.kit.JsonDocuments;
import org.supercargo.cli.kit.OfflineOption;
import org.supercargo.cli.kit.Output;
import org.supercargo.content.Listing;
import org.supercargo.oci.Platform;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.json.JsonOutput;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.service.tags.ReadTag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints tags as they come: a line for each, or a document that grows. */
public final class TagLines {
    private static final String COLUMNS = "%-32s  %-71s  %-11s  %12s  %-20s  %s";

    private final Output output;
    private final GrowingDocument document;
    private final boolean json;
    private final boolean details;
    private final Optional<Instant> seen;

    /**
     * @param seen when the tags were seen, where the registry is not asked
     */
    public TagLines(
            Output output,
            RepositoryName repository,
            boolean json,
            boolean details,
            Optional<Instant> seen) {
        this.output = output;
        this.document =
                new GrowingDocument(
                        output, JsonDocuments.of("repository", repository.toString()), "tags");
        this.json = json;
        this.details = details;
        this.seen = seen;
    }

    public void print(List<ReadTag> tags) {
        if (json) {
            document.add(tags.stream().map(tag -> JsonOutput.write(element(tag))).toList());
        } else {
            output.lines(tags.stream().map(this::line).toList());
        }
    }

    private String line(ReadTag tag) {
        String name = tag.tag().name();
        if (!details) {
            return name;
        }
        return tag.summary()
                .map(summary -> columns(name, summary))
                .orElse(
                        COLUMNS.formatted(
                                name, seen.isEmpty() ? "gone" : "not seen", "", "", "", ""))
                .stripTrailing();
    }

    private static String columns(String name, ManifestSummary summary) {
        var size = summary.compressedBytes();
        return COLUMNS.formatted(
                name,
                summary.digest(),
                summary.kind().word(),
                size.isPresent() ? size.getAsLong() : "",
                summary.created().map(Object::toString).orElse(""),
                summary.platforms().stream()
                        .map(Platform::toString)
                        .collect(Collectors.joining(" ")));
    }

    private Map<String, Object> element(ReadTag tag) {
        Map<String, Object> element = JsonDocuments.of("name", tag.tag().name());
        if (details) {
            tag.summary()
                    .ifPresentOrElse(
                            summary -> addTo(element, summary), () -> element.put("digest", null));
        }
        return element;
    }

    private static void addTo(Map<String, Object> element, ManifestSummary summary) {
        element.put("digest", summary.digest().toString());
        element.put("kind", summary.kind().word());
        element.put("platforms", summary.platforms().stream().map(Platform::toString).toList());
        var size = summary.compressedBytes();
        element.put("compressedBytes", size.isPresent() ? size.getAsLong() : null);
        element.put("created", summary.created().map(Object::toString).orElse(null));
    }

    /** Ends the document, or says why a list of lines is not whole. */
    public void finish(Listing listing) {
        if (json) {
            Map<String, Object> tail = JsonDocuments.of("complete", listing.isComplete());
            seen.ifPresent(at -> tail.put("asOf", at.toString()));
            document.end(tail);
        } else {
            listing.incompleteBecause()
                    .ifPresent(why -> output.note("The list is not complete: " + why));
            seen.ifPresent(at -> output.note(OfflineOption.note(at)));
        }
    }
}
