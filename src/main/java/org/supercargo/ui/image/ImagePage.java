package org.supercargo.ui.image;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.DisplayText;
import org.supercargo.service.ImageDetails;
import org.supercargo.service.Look;
import org.supercargo.ui.image.facts.FactGroup;
import org.supercargo.ui.image.facts.OverviewReader;
import org.supercargo.ui.image.layers.LayerRow;
import org.supercargo.ui.image.layers.LayerRows;
import org.supercargo.ui.image.raw.BlobText;
import org.supercargo.ui.kit.Format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One manifest made ready to be shown, so that the JavaFX thread has nothing left to work out.
 *
 * @param stale how old it is and why, where its registry did not say it now
 */
record ImagePage(
        ImageDetails details,
        List<FactGroup> overview,
        List<LayerRow> layers,
        BlobText manifest,
        Optional<BlobText> config,
        Optional<String> stale) {

    ImagePage {
        overview = List.copyOf(overview);
        layers = List.copyOf(layers);
    }

    /** To be called off the JavaFX thread. */
    static ImagePage of(Look look, Instant now) {
        ImageDetails details = look.details();
        return new ImagePage(
                details,
                OverviewReader.read(details, now),
                LayerRows.of(details),
                BlobText.of(details.raw().bytes()),
                details.configBytes().map(BlobText::of),
                look.outage().map(why -> stale(look.seen(), why, now)));
    }

    private static String stale(Optional<Instant> seen, ContentException why, Instant now) {
        String age = seen.map(at -> "Seen " + Format.age(at, now) + ", not now: ").orElse("");
        return DisplayText.line(age + why.getMessage());
    }

    Digest digest() {
        return details.raw().digest();
    }
}
