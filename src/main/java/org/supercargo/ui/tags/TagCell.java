package org.supercargo.ui.tags;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.widget.TextTooltip;

import java.util.function.Function;

/**
 * A cell of the table of tags: words, and more words on hover, which are put together only then.
 */
class TagCell<T> extends TableCell<TagRow, T> {
    private static final String UNKNOWN = "—";

    private final Function<T, String> words;
    private final Function<T, String> hover;
    private final Tooltip tooltip = new TextTooltip();

    TagCell(Function<T, String> words, Function<T, String> hover, String styleClass) {
        this.words = words;
        this.hover = hover;
        tooltip.setOnShowing(event -> tooltip.setText(explanation()));
        setMnemonicParsing(false);
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(T value, boolean empty) {
        super.updateItem(value, empty);
        String text = text(value, empty);
        setText(text);
        setTooltip(text.isEmpty() ? null : tooltip);
    }

    private String text(T value, boolean empty) {
        if (empty) {
            return "";
        }
        return value == null ? missing() : words.apply(value);
    }

    private String missing() {
        TableRow<TagRow> row = getTableRow();
        return row == null || row.getItem() == null || row.getItem().isWaiting() ? "" : UNKNOWN;
    }

    private String explanation() {
        if (getItem() != null) {
            return hover.apply(getItem());
        }
        TagRow row = getTableRow().getItem();
        return row != null && row.details() instanceof TagRow.Failed(var failure)
                ? DisplayText.line(failure.getMessage())
                : "";
    }
}
