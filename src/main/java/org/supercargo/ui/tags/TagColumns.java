package org.supercargo.ui.tags;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Platform;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.KindIcon;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of the table of tags. */
final class TagColumns {
    private final InstantSource clock;

    TagColumns(InstantSource clock) {
        this.clock = clock;
    }

    List<TableColumn<TagRow, ?>> all() {
        return List.of(tag(), digest(), kind(), platforms(), size(), created());
    }

    private TableColumn<TagRow, ?> tag() {
        var column =
                column("Tag", 104, row -> DisplayText.line(row.tag().name()), new NaturalOrder());
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                text -> text, text -> text, text -> Optional.empty(), "tag-name"));
        return column;
    }

    private TableColumn<TagRow, ?> digest() {
        var column =
                detail(
                        "Digest",
                        104,
                        ManifestSummary::digest,
                        Comparator.comparing(Digest::toString));
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                Digest::shortForm,
                                Digest::toString,
                                digest -> Optional.empty(),
                                Style.MONOSPACE));
        return column;
    }

    private TableColumn<TagRow, ?> kind() {
        var column =
                detail(
                        "Kind",
                        102,
                        ManifestSummary::kind,
                        Comparator.comparing(ArtifactKind::label));
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                ArtifactKind::label,
                                ArtifactKind::label,
                                kind -> Optional.<Node>of(KindIcon.of(kind)),
                                "tag-kind"));
        return column;
    }

    private TableColumn<TagRow, ?> platforms() {
        var column =
                detail(
                        "Platforms",
                        102,
                        ManifestSummary::platforms,
                        Comparator.comparing(TagColumns::platformWords));
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                TagColumns::platformWords,
                                TagColumns::platformLines,
                                platforms -> Optional.empty(),
                                "tag-platforms"));
        return column;
    }

    private static String platformWords(List<Platform> platforms) {
        return switch (platforms.size()) {
            case 0 -> "";
            case 1 -> DisplayText.line(platforms.getFirst().toString());
            default -> platforms.size() + " platforms";
        };
    }

    private static String platformLines(List<Platform> platforms) {
        return platforms.stream()
                .map(platform -> DisplayText.line(platform.toString()))
                .collect(Collectors.joining("\n"));
    }

    private TableColumn<TagRow, ?> size() {
        var column =
                detail(
                        "Size",
                        68,
                        summary -> summary,
                        Comparator.comparing(s -> s.compressedBytes().orElse(-1)));
        column.getStyleClass().add("number");
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                TagColumns::sizeWords,
                                TagColumns::sizeExplained,
                                summary -> Optional.empty(),
                                "number"));
        return column;
    }

    private static String sizeWords(ManifestSummary summary) {
        return summary.compressedBytes().isPresent()
                ? Format.bytes(summary.compressedBytes().getAsLong())
                : "";
    }

    private static String sizeExplained(ManifestSummary summary) {
        if (summary.compressedBytes().isEmpty()) {
            return "";
        }
        String exact = Format.exactBytes(summary.compressedBytes().getAsLong()) + ", compressed";
        return summary.measured().map(platform -> exact + ", of " + platform).orElse(exact);
    }

    private TableColumn<TagRow, ?> created() {
        var column =
                detail(
                        "Created",
                        112,
                        summary -> summary.created().orElse(Instant.MIN),
                        Comparator.<Instant>naturalOrder());
        column.setCellFactory(
                view ->
                        new TagCell<>(
                                this::ageWords,
                                time -> time.equals(Instant.MIN) ? "" : Format.exactTime(time),
                                time -> Optional.empty(),
                                "tag-created"));
        return column;
    }

    private String ageWords(Instant time) {
        return time.equals(Instant.MIN) ? "" : Format.age(time, clock.instant());
    }

    private static <T> TableColumn<TagRow, T> detail(
            String title, double width, Function<ManifestSummary, T> value, Comparator<T> order) {
        TableColumn<TagRow, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setComparator(Comparator.nullsLast(order));
        column.setCellValueFactory(cell -> observe(cell.getValue(), value));
        return column;
    }

    private static <T> ObservableValue<T> observe(TagRow row, Function<ManifestSummary, T> value) {
        return row.details().map(details -> row.summary().map(value).orElse(null));
    }

    private static TableColumn<TagRow, String> column(
            String title, double width, Function<TagRow, String> value, Comparator<String> order) {
        TableColumn<TagRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }
}
