package org.supercargo.ui.tags;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.supercargo.oci.Digest;

import java.util.Optional;

/**
 * A row of the table of tags. It says when its tag comes into sight, and is marked if it is the
 * same image as the selected one.
 */
final class TagTableRow extends TableRow<TagRow> {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same-digest");

    private final TagsController controller;
    private final ObservableValue<Optional<Digest>> selectedDigest;
    private final InvalidationListener changed = property -> mark();
    private TagRow shown;

    TagTableRow(TagsController controller, ObservableValue<Optional<Digest>> selectedDigest) {
        this.controller = controller;
        this.selectedDigest = selectedDigest;
        getStyleClass().add("tag-row");
        selectedDigest.addListener((property, before, now) -> mark());
    }

    @Override
    protected void updateItem(TagRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row != shown) {
            leave();
            shown = empty ? null : row;
            enter();
        }
        mark();
    }

    private void leave() {
        if (shown != null) {
            shown.observed().removeListener(changed);
            controller.onHidden(shown);
        }
    }

    private void enter() {
        if (shown != null) {
            shown.observed().addListener(changed);
            controller.onShown(shown);
        }
    }

    private void mark() {
        Optional<Digest> digest = Optional.ofNullable(shown).flatMap(TagRow::digest);
        boolean same = digest.isPresent() && digest.equals(selectedDigest.getValue());
        pseudoClassStateChanged(SAME, same && !isSelected());
    }
}
