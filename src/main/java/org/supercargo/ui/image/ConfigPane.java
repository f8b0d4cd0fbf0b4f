package org.supercargo.ui.image;

import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.Descriptor;
import org.supercargo.oci.Manifest;
import org.supercargo.ui.image.raw.RawPane;
import org.supercargo.ui.kit.Clipboards;
import org.supercargo.ui.widget.EmptyState;
import org.supercargo.ui.widget.Shown;

import java.util.Optional;

/** The raw configuration of an image or artifact, where it has one that can be shown. */
final class ConfigPane extends StackPane {
    ConfigPane(ImageModel model, ImageController controller, Clipboards clipboards) {
        var config = model.image().value().map(page -> page.flatMap(ImagePage::config));
        var raw =
                new RawPane(
                        "config",
                        config,
                        model.image().value().map(ConfigPane::descriptor),
                        controller::onDigest,
                        clipboards);
        var none =
                new EmptyState(
                        Feather.FILE,
                        "No configuration to show",
                        "This manifest has none, or it is larger than 8 MB.");
        Shown.when(raw, config.map(Optional::isPresent));
        Shown.when(none, config.map(Optional::isEmpty));
        getChildren().addAll(none, raw);
    }

    private static Optional<Descriptor> descriptor(Optional<ImagePage> page) {
        return page.map(p -> p.details().document())
                .filter(Manifest.class::isInstance)
                .map(document -> ((Manifest) document).config());
    }
}
