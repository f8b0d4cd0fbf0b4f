package org.supercargo.ui.image;

import org.supercargo.oci.Digest;
import org.supercargo.service.ImageDetails;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One manifest made ready to be shown, so that the JavaFX thread has nothing left to work out. */
record ImagePage(
        ImageDetails details,
        List<FactGroup> overview,
        List<LayerRow> layers,
        BlobText manifest,
        Optional<BlobText> config) {

    ImagePage {
        overview = List.copyOf(overview);
        layers = List.copyOf(layers);
    }

    /** To be called off the JavaFX thread. */
    static ImagePage of(ImageDetails details, Instant now) {
        return new ImagePage(
                details,
                OverviewReader.read(details, now),
                LayerRows.of(details),
                BlobText.of(details.raw().bytes()),
                details.configBytes().map(BlobText::of));
    }

    Digest digest() {
        return details.raw().digest();
    }
}
