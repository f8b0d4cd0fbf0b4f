package org.supercargo.ui.image.layers;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.supercargo.oci.Descriptor;
import org.supercargo.ui.kit.Format;

/** The size of a layer over a bar that shows its share of the image. */
final class LayerSizeCell extends TableCell<LayerRow, LayerRow> {
    private final Label size = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final VBox box = new VBox(size, share);
    private final Tooltip tooltip = new Tooltip();

    LayerSizeCell() {
        getStyleClass().add("size-cell");
        share.getStyleClass().add("share-bar");
        share.setMaxWidth(Double.MAX_VALUE);
        size.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(LayerRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean sized = !empty && row.layer().isPresent();
        setGraphic(sized ? box : null);
        setTooltip(sized ? tooltip : null);
        if (sized) {
            Descriptor layer = row.layer().orElseThrow();
            size.setText(Format.bytes(layer.size()));
            share.setProgress(row.share());
            tooltip.setText(
                    Format.exactBytes(layer.size())
                            + ", "
                            + Math.round(row.share() * 100)
                            + " % of the image");
        }
    }
}
