package org.supercargo.ui.tags;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.kit.Format;
import org.supercargo.ui.kit.Style;
import org.supercargo.ui.widget.TextTooltip;

import java.util.List;

/**
 * The name of a tag, and where signatures and the like hang on its manifest a button that says how
 * many and shows them.
 */
final class TagNameCell extends TableCell<TagRow, TagRow> {
    private static final PseudoClass HANGING = PseudoClass.getPseudoClass("hanging");

    private final TagsModel model;
    private final Button attached = new Button();
    private final Tooltip whole = new TextTooltip();
    private final Tooltip explanation = new Tooltip();

    TagNameCell(TagsModel model, TagsController controller) {
        this.model = model;
        setMnemonicParsing(false);
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add("tag-name");
        attached.setId("tag-attached");
        attached.setFocusTraversable(false);
        attached.getStyleClass().addAll(Style.FLAT, Style.SMALL, "tag-attached");
        attached.setTooltip(explanation);
        attached.setOnAction(event -> controller.onToggleAttached(getItem()));
        model.table().addListener((property, before, now) -> refresh());
    }

    @Override
    protected void updateItem(TagRow row, boolean empty) {
        super.updateItem(row, empty);
        refresh();
    }

    private void refresh() {
        TagRow row = isEmpty() ? null : getItem();
        String name = row == null ? "" : DisplayText.line(row.tag().name());
        setText(name);
        whole.setText(name);
        setTooltip(row == null ? null : whole);
        List<TagRow> below =
                row == null
                        ? List.of()
                        : model.table().get().attached().getOrDefault(row, List.of());
        boolean hanging = row != null && model.isHanging(row);
        pseudoClassStateChanged(HANGING, hanging);
        setGraphic(below.isEmpty() || hanging ? null : attached);
        if (!below.isEmpty()) {
            say(below.size(), row.digest().filter(model.opened()::contains).isPresent());
        }
    }

    private void say(int count, boolean open) {
        attached.setText((open ? "−" : "+") + Format.count(count));
        String words =
                (open ? "Fold away " : "Show ")
                        + Format.count(count, "tag", "tags")
                        + " of signatures, attestations and the like";
        attached.setAccessibleText(words);
        explanation.setText(words);
    }
}
