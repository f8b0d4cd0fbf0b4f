package org.supercargo.ui.image;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.supercargo.oci.Descriptor;
import org.supercargo.ui.image.layers.LayerRow;
import org.supercargo.ui.image.layers.LayerStep;
import org.supercargo.ui.image.layers.LayersTable;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Shown;

import java.util.List;
import java.util.Optional;

/** The layers of an image with the steps that made them, and all of one step below. */
final class LayersPane extends BorderPane {
    private final ImageModel model;
    private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();
    private final FilteredList<LayerRow> shown =
            new FilteredList<>(rows, row -> !row.isEmptyStep());
    private final LayersTable table;

    LayersPane(ImageModel model, Clipboards clipboards) {
        this.model = model;
        this.table = new LayersTable(shown);
        setTop(tools());
        setCenter(table);
        setBottom(new LayerStep(table.getSelectionModel().selectedItemProperty(), clipboards));
        shown.predicateProperty()
                .bind(
                        model.emptyStepsShown()
                                .map(all -> all ? row -> true : row -> !row.isEmptyStep()));
        model.image().value().subscribe(this::show);
        model.selectedLayer().subscribe(layer -> layer.ifPresent(table::select));
    }

    private HBox tools() {
        var total = new Label();
        total.setId("layers-total");
        total.getStyleClass().add(Style.COUNT);
        total.textProperty().bind(Bindings.createStringBinding(this::total, rows));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var emptySteps = new CheckBox("Steps without a layer");
        emptySteps.setId("layers-empty-steps");
        emptySteps.selectedProperty().bindBidirectional(model.emptyStepsShown());
        Shown.when(
                emptySteps,
                Bindings.createBooleanBinding(
                        () -> rows.stream().anyMatch(LayerRow::isEmptyStep), rows));
        var tools = new HBox(total, gap, emptySteps);
        tools.getStyleClass().add("tab-tools");
        return tools;
    }

    private String total() {
        List<Descriptor> layers = rows.stream().flatMap(row -> row.layer().stream()).toList();
        long bytes = (long) layers.stream().mapToDouble(Descriptor::size).sum();
        return Format.count(layers.size(), "layer", "layers")
                + ", "
                + Format.bytes(bytes)
                + " compressed";
    }

    private void show(Optional<ImagePage> page) {
        rows.setAll(page.map(ImagePage::layers).orElse(List.of()));
        table.setMadeTitle(
                page.filter(p -> p.details().config().isPresent()).isPresent()
                        ? "Made by"
                        : "Name");
        model.selectedLayer().get().ifPresent(table::select);
    }
}
