package org.supercargo.ui.find;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;
import org.supercargo.oci.DisplayText;
import org.supercargo.service.find.Hit;
import org.supercargo.ui.kit.Icons;
import org.supercargo.ui.kit.Style;

import java.util.Locale;
import java.util.Optional;

/** A name that was found, with what was looked for in bold, and where it is. */
final class HitCell extends ListCell<Hit> {
    private static final int MAX_LENGTH = 100;

    private final ObservableValue<String> text;

    HitCell(ObservableValue<String> text) {
        this.text = text;
        getStyleClass().add("find-hit");
    }

    /** The cell that a node is part of. */
    static Optional<HitCell> around(Node node) {
        Node at = node;
        while (at != null && !(at instanceof HitCell)) {
            at = at.getParent();
        }
        return Optional.ofNullable((HitCell) at);
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(empty || hit == null ? null : row(hit));
        setAccessibleText(
                empty || hit == null ? null : DisplayText.line(hit.name() + " " + hit.place()));
    }

    private HBox row(Hit hit) {
        TextFlow name = marked(DisplayText.line(hit.name(), MAX_LENGTH));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label place = new Label(DisplayText.line(hit.place()));
        place.setMnemonicParsing(false);
        place.getStyleClass().add(Style.MUTED);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.SOMETIMES);
        HBox row = new HBox(Icons.of(symbol(hit)), name, place);
        row.setFillHeight(false);
        row.getStyleClass().add("find-hit-row");
        return row;
    }

    private static Feather symbol(Hit hit) {
        return switch (hit) {
            case Hit.OfRegistry _ -> Feather.SERVER;
            case Hit.OfRepository _ -> Feather.BOX;
            case Hit.OfTag _ -> Feather.TAG;
        };
    }

    /** The first of the words that stands in the name is marked. */
    private TextFlow marked(String name) {
        for (String word : text.getValue().strip().split("[\\s:]+")) {
            int at = name.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
            if (at >= 0 && !word.isEmpty()) {
                int end = at + word.length();
                return new TextFlow(
                        part(name.substring(0, at), "find-name"),
                        part(name.substring(at, end), "find-match"),
                        part(name.substring(end), "find-name"));
            }
        }
        return new TextFlow(part(name, "find-name"));
    }

    private static Text part(String text, String style) {
        Text part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }
}
