package org.supercargo.ui.tags;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.supercargo.oci.DisplayText;
import org.supercargo.ui.widget.TextTooltip;

import java.util.Optional;
import java.util.function.Function;

/** A cell of the table of tags: words, more words on hover, and maybe an icon. */
final class TagCell<T> extends TableCell<TagRow, T> {
    private static final String UNKNOWN = "—";

    private final Function<T, String> words;
    private final Function<T, String> hover;
    private final Function<T, Optional<Node>> icon;
    private final Tooltip tooltip = new TextTooltip();

    TagCell(
            Function<T, String> words,
            Function<T, String> hover,
            Function<T, Optional<Node>> icon,
            String styleClass) {
        this.words = words;
        this.hover = hover;
        this.icon = icon;
        setMnemonicParsing(false);
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(T value, boolean empty) {
        super.updateItem(value, empty);
        if (empty) {
            show("", "", null);
        } else if (value == null) {
            showMissing();
        } else {
            show(words.apply(value), hover.apply(value), icon.apply(value).orElse(null));
        }
    }

    private void showMissing() {
        TableRow<TagRow> row = getTableRow();
        boolean failed = row != null && row.getItem() != null && !row.getItem().isWaiting();
        String why =
                failed && row.getItem().details() instanceof TagRow.Failed(var failure)
                        ? DisplayText.line(failure.getMessage())
                        : "";
        show(failed ? UNKNOWN : "", why, null);
    }

    private void show(String text, String explanation, Node graphic) {
        setText(text);
        setGraphic(graphic);
        tooltip.setText(explanation);
        setTooltip(explanation.isEmpty() ? null : tooltip);
    }
}
