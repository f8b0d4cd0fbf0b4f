package org.supercargo.ui.tags;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.supercargo.oci.ArtifactKind;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Platform;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The columns of the table of tags. */
final class TagColumns {
    private static final double GROWTH = 2;
    private static final double WIDEST = 560;

    private final InstantSource clock;
    private final TagsModel model;
    private final TagsController controller;

    TagColumns(InstantSource clock, TagsModel model, TagsController controller) {
        this.clock = clock;
        this.model = model;
        this.controller = controller;
    }

    List<TableColumn<TagRow, ?>> all() {
        return List.of(tag(), digest(), kind(), platforms(), size(), created(), moves());
    }

    /** What can be missed in a narrow table, the first first. */
    static List<TagColumn> dispensable() {
        return List.of(
                TagColumn.MOVES,
                TagColumn.DIGEST,
                TagColumn.KIND,
                TagColumn.PLATFORMS,
                TagColumn.SIZE);
    }

    private TableColumn<TagRow, TagRow> tag() {
        TableColumn<TagRow, TagRow> column = column(TagColumn.TAG, 104);
        column.setMaxWidth(WIDEST);
        column.getStyleClass().add(Style.FIRST_COLUMN);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(view -> new TagNameCell(model, controller));
        return column;
    }

    private TableColumn<TagRow, Digest> digest() {
        return detail(
                TagColumn.DIGEST,
                104,
                row -> row.digest().orElse(null),
                () -> cell(Digest::shortForm, Digest::toString, Style.MONOSPACE));
    }

    private TableColumn<TagRow, ArtifactKind> kind() {
        return detail(TagColumn.KIND, 102, read(ManifestSummary::kind), TagKindCell::new);
    }

    private TableColumn<TagRow, List<Platform>> platforms() {
        return detail(
                TagColumn.PLATFORMS,
                102,
                read(ManifestSummary::platforms),
                () -> cell(TagColumns::platformWords, TagColumns::platformLines, "tag-platforms"));
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

    private TableColumn<TagRow, TagSize> size() {
        var column =
                detail(
                        TagColumn.SIZE,
                        68,
                        row -> TagSize.of(row).orElse(null),
                        () -> cell(TagSize::words, TagSize::explained, "number"));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<TagRow, Optional<Instant>> created() {
        return detail(
                TagColumn.CREATED,
                112,
                TagColumns::created,
                () ->
                        cell(
                                time -> time.map(this::age).orElse(""),
                                time -> time.map(Format::exactTime).orElse(""),
                                "tag-created"));
    }

    /** Null while it is not known whether there is a time. */
    private static Optional<Instant> created(TagRow row) {
        Optional<Instant> created = row.created();
        return created.isPresent() || row.summary().isPresent() ? created : null;
    }

    private String age(Instant time) {
        return Format.age(time, clock.instant());
    }

    private TableColumn<TagRow, Number> moves() {
        TableColumn<TagRow, Number> column = column(TagColumn.MOVES, 64);
        column.setCellValueFactory(cell -> cell.getValue().observedMoves());
        column.setCellFactory(
                view ->
                        cell(
                                moves ->
                                        moves.intValue() == 0 ? "" : Format.count(moves.intValue()),
                                moves ->
                                        moves.intValue() == 0
                                                ? ""
                                                : "Moved so often since it was first seen here",
                                "number"));
        column.getStyleClass().add("number");
        return column;
    }

    private static <T> TagCell<T> cell(
            Function<T, String> words, Function<T, String> hover, String styleClass) {
        return new TagCell<>(words, hover, styleClass);
    }

    private static <T> TableColumn<TagRow, T> detail(
            TagColumn kind,
            double width,
            Function<TagRow, T> value,
            Supplier<TableCell<TagRow, T>> cells) {
        TableColumn<TagRow, T> column = column(kind, width);
        column.setCellValueFactory(cell -> observe(cell.getValue(), value));
        column.setCellFactory(view -> cells.get());
        return column;
    }

    private static <T> ObservableValue<T> observe(TagRow row, Function<TagRow, T> value) {
        return row.observed().map(details -> value.apply(row));
    }

    /** What only the manifest itself tells; null until it was read. */
    private static <T> Function<TagRow, T> read(Function<ManifestSummary, T> value) {
        return row -> row.summary().map(value).orElse(null);
    }

    private static <T> TableColumn<TagRow, T> column(TagColumn kind, double width) {
        TableColumn<TagRow, T> column = new TableColumn<>(kind.title());
        column.setId(kind.word());
        column.setUserData(kind);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width * GROWTH);
        return column;
    }
}
