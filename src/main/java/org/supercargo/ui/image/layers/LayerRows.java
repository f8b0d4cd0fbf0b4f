package org.supercargo.ui.image.layers;

import org.supercargo.oci.ArtifactManifest;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.DisplayText;
import org.supercargo.oci.Document;
import org.supercargo.oci.ImageConfig;
import org.supercargo.oci.ImageConfig.History;
import org.supercargo.oci.ImageIndex;
import org.supercargo.oci.Manifest;
import org.supercargo.oci.UnknownDocument;
import org.supercargo.service.ImageDetails;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Joins the layers of a manifest with the steps of the build that made them. */
public final class LayerRows {
    private static final String TITLE = "org.opencontainers.image.title";

    private final List<Descriptor> layers;
    private final double allBytes;
    private final List<LayerRow> rows = new ArrayList<>();
    private int placed;

    private LayerRows(List<Descriptor> layers) {
        this.layers = layers;
        this.allBytes = layers.stream().mapToDouble(Descriptor::size).sum();
    }

    /** The rows in the order of the build; steps without a layer stand between the layers. */
    public static List<LayerRow> of(ImageDetails details) {
        var builder = new LayerRows(layers(details.document()));
        List<History> steps = details.config().map(ImageConfig::history).orElse(List.of());
        long layerSteps = steps.stream().filter(step -> !step.emptyLayer()).count();
        if (layerSteps == builder.layers.size()) {
            steps.forEach(builder::addStep);
        }
        while (builder.placed < builder.layers.size()) {
            builder.addLayer(builder.layers.get(builder.placed).annotation(TITLE).orElse(""));
        }
        return List.copyOf(builder.rows);
    }

    private static List<Descriptor> layers(Document document) {
        return switch (document) {
            case Manifest manifest -> manifest.layers();
            case ArtifactManifest artifact -> artifact.blobs();
            case ImageIndex index -> List.of();
            case UnknownDocument unknown -> List.of();
        };
    }

    private void addStep(History step) {
        String made = step.createdBy().or(step::comment).orElse("");
        if (step.emptyLayer()) {
            addRow(OptionalInt.empty(), made, Optional.empty(), 0);
        } else {
            addLayer(made);
        }
    }

    private void addLayer(String made) {
        Descriptor layer = layers.get(placed);
        placed++;
        double share = allBytes == 0 ? 0 : layer.size() / allBytes;
        addRow(OptionalInt.of(placed), made, Optional.of(layer), share);
    }

    private void addRow(OptionalInt number, String made, Optional<Descriptor> layer, double share) {
        rows.add(
                new LayerRow(
                        number,
                        LayerCommand.readable(made),
                        DisplayText.block(made),
                        layer,
                        share));
    }
}
