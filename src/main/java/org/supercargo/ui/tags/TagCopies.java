package org.supercargo.ui.tags;

import org.supercargo.oci.RepositoryName;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.ui.kit.PullCommand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The selected tags as texts to paste elsewhere, one line for each. */
final class TagCopies {
    private final RepositoryName repository;
    private final List<TagRow> rows;

    TagCopies(RepositoryName repository, List<TagRow> rows) {
        this.repository = repository;
        this.rows = rows;
    }

    String tags() {
        return lines(rows.stream().map(row -> row.tag().name()));
    }

    String references() {
        return lines(rows.stream().map(row -> repository.at(row.tag()).toString()));
    }

    String digestReferences() {
        return lines(
                rows.stream()
                        .flatMap(row -> row.digest().stream())
                        .map(digest -> repository.at(digest).toString()));
    }

    String pullCommands(PullCommand command) {
        return lines(rows.stream().map(row -> command.commandFor(repository.at(row.tag()))));
    }

    /** Tab-separated values with a first line of names, as spreadsheets take them. */
    String table() {
        Stream<String> names =
                Stream.of("tag\tdigest\tkind\tplatforms\tcompressed bytes\tcreated\tmoves");
        return lines(Stream.concat(names, rows.stream().map(TagCopies::tabbed)));
    }

    private static String tabbed(TagRow row) {
        return Stream.of(
                        row.tag().name(),
                        row.digest().map(Object::toString).orElse(""),
                        field(row, summary -> summary.kind().word()),
                        field(row, TagCopies::platforms),
                        size(row),
                        row.created().map(Instant::toString).orElse(""),
                        Integer.toString(row.moves()))
                .map(TagCopies::cell)
                .collect(Collectors.joining("\t"));
    }

    private static String field(TagRow row, Function<ManifestSummary, String> value) {
        Optional<ManifestSummary> summary = row.summary();
        return summary.map(value).orElse("");
    }

    private static String platforms(ManifestSummary summary) {
        return summary.platforms().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String size(TagRow row) {
        OptionalLong bytes = row.imageBytes();
        return bytes.isPresent() ? Long.toString(bytes.getAsLong()) : "";
    }

    /** A spreadsheet would take such a beginning for a formula. */
    private static String cell(String text) {
        String oneLine = text.replaceAll("[\\t\\r\\n]", " ");
        return !oneLine.isEmpty() && "=+-@".indexOf(oneLine.charAt(0)) >= 0
                ? "'" + oneLine
                : oneLine;
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }
}
