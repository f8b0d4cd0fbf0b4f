package org.supercargo.ui.image.layers;

import org.supercargo.oci.Descriptor;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of the layers table: a layer, or a step of the build that made none.
 *
 * @param number counted from 1 at the bottom; empty for a step without a layer
 * @param made the instruction or the file name, on one line; may be empty
 * @param whole the same as the builder wrote it, on as many lines
 * @param share of the bytes of all layers, from 0 to 1
 */
public record LayerRow(
        OptionalInt number, String made, String whole, Optional<Descriptor> layer, double share) {
    public boolean isEmptyStep() {
        return layer.isEmpty();
    }
}
