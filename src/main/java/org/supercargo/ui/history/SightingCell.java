package org.supercargo.ui.history;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.supercargo.oci.Digest;
import org.supercargo.service.watch.Sighting;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.Badge;

import java.time.InstantSource;

/** A line of the history: what the tag pointed to, and since when. */
final class SightingCell extends ListCell<Sighting> {
    private final HistoryModel model;
    private final InstantSource clock;
    private final Label digest = new Label();
    private final Badge now = new Badge("now");
    private final Label since = new Label();
    private final HBox row;

    SightingCell(HistoryModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        digest.getStyleClass().add(Style.MONOSPACE);
        digest.setTooltip(new Tooltip());
        since.getStyleClass().add(Style.MUTED);
        since.setTooltip(new Tooltip());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(digest, now, gap, since);
        row.getStyleClass().add("sighting");
    }

    @Override
    protected void updateItem(Sighting sighting, boolean empty) {
        super.updateItem(sighting, empty);
        if (empty || sighting == null) {
            setGraphic(null);
            return;
        }
        String whole = sighting.digest().map(Digest::toString).orElse("The tag was gone");
        digest.setText(sighting.digest().map(Digest::shortForm).orElse("gone"));
        digest.getTooltip().setText(whole);
        now.setVisible(sighting == model.sightings().getFirst());
        since.setText("seen " + Format.age(sighting.at(), clock.instant()));
        since.getTooltip().setText(Format.exactTime(sighting.at()));
        setGraphic(row);
    }
}
