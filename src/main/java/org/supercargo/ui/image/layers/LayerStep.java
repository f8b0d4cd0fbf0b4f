package org.supercargo.ui.image.layers;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.supercargo.oci.Descriptor;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.CopyButton;
import org.supercargo.ui.widget.Shown;

/** All of the selected layer's step, to be read, selected and copied. */
public final class LayerStep extends VBox {
    public LayerStep(ObservableValue<LayerRow> selected, Clipboards clipboards) {
        getStyleClass().add("layer-step");
        var step = new TextArea();
        step.setId("layer-step");
        step.setAccessibleText("The step that made the layer");
        step.setEditable(false);
        step.setWrapText(true);
        step.setPrefRowCount(4);
        step.getStyleClass().add(Style.MONOSPACE);
        step.textProperty().bind(selected.map(LayerRow::whole).orElse(""));
        Shown.when(step, selected.map(row -> !row.whole().isBlank()).orElse(false));
        getChildren().addAll(digestLine(selected, clipboards), step);
        Shown.when(this, selected.map(row -> true).orElse(false));
    }

    private static HBox digestLine(ObservableValue<LayerRow> selected, Clipboards clipboards) {
        ObservableValue<String> digest =
                selected.map(LayerRow::layer)
                        .map(
                                layer ->
                                        layer.map(Descriptor::digest)
                                                .map(Object::toString)
                                                .orElse(""))
                        .orElse("");
        var label = new Label();
        label.setId("layer-digest");
        label.textProperty().bind(digest);
        label.setMinWidth(0);
        label.getStyleClass().add(Style.MONOSPACE);
        var copy =
                new CopyButton(
                        "layer-digest-copy",
                        "Copy the layer's digest",
                        digest::getValue,
                        clipboards);
        copy.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(label, copy);
        line.getStyleClass().add("layer-digest-line");
        Shown.when(line, digest.map(text -> !text.isEmpty()));
        return line;
    }
}
