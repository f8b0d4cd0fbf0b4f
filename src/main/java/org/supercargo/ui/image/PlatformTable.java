package org.supercargo.ui.image;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.supercargo.oci.Digest;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;

import java.util.Optional;
import java.util.function.Function;

/** The images of an index; choosing one shows it. */
final class PlatformTable extends VBox {
    private static final double ROW = 28;
    private static final double HEADER = 30;
    private static final int MAX_ROWS = 8;

    private final ImageModel model;
    private final ImageController controller;
    private final TableView<PlatformChoice> table;

    PlatformTable(ImageModel model, ImageController controller) {
        this.model = model;
        this.controller = controller;
        this.table = new TableView<>(model.platforms());
        getStyleClass().add("fact-group");
        var title = new Label();
        title.getStyleClass().add("group-title");
        title.textProperty()
                .bind(
                        Bindings.size(model.platforms())
                                .map(n -> Format.count(n.longValue(), "platform", "platforms")));
        initTable();
        getChildren().addAll(title, table);
    }

    private void initTable() {
        table.setId("image-platforms");
        table.setAccessibleText("Platforms of the index");
        table.getStyleClass().addAll("dense", "platform-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.prefHeightProperty()
                .bind(
                        Bindings.size(model.platforms())
                                .map(n -> HEADER + ROW * Math.min(MAX_ROWS, n.intValue()) + 2));
        table.minHeightProperty().bind(table.prefHeightProperty());
        table.getColumns()
                .add(column("Platform", 170, c -> new ReadOnlyObjectWrapper<>(c.label())));
        table.getColumns().add(column("Compressed", 100, c -> size(c.manifest().digest())));
        TableColumn<PlatformChoice, String> digest =
                column(
                        "Digest",
                        120,
                        c -> new ReadOnlyObjectWrapper<>(c.manifest().digest().shortForm()));
        digest.getStyleClass().add(Style.MONOSPACE);
        table.getColumns().add(digest);
        model.chosen().subscribe(this::select);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(choice -> Optional.ofNullable(choice).ifPresent(this::choose));
    }

    private static TableColumn<PlatformChoice, String> column(
            String title, double width, Function<PlatformChoice, ObservableValue<String>> value) {
        var column = new TableColumn<PlatformChoice, String>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        return column;
    }

    private ObservableValue<String> size(Digest digest) {
        return Bindings.createStringBinding(
                () ->
                        Optional.ofNullable(model.platformBytes().get(digest))
                                .map(Format::bytes)
                                .orElse("…"),
                Bindings.valueAt(model.platformBytes(), digest));
    }

    private void select(Optional<PlatformChoice> chosen) {
        chosen.ifPresentOrElse(
                choice -> table.getSelectionModel().select(choice),
                () -> table.getSelectionModel().clearSelection());
    }

    private void choose(PlatformChoice choice) {
        if (!model.chosen().get().equals(Optional.of(choice))) {
            controller.onChoose(choice);
        }
    }
}
