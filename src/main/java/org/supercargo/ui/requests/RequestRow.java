package org.supercargo.ui.requests;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.supercargo.service.requests.LoggedRequest;

/** The row of one request; it stands out if the request failed. */
final class RequestRow extends TableRow<LoggedRequest> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Tooltip tooltip = new Tooltip();

    RequestRow() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(640);
    }

    @Override
    protected void updateItem(LoggedRequest request, boolean empty) {
        super.updateItem(request, empty);
        boolean filled = !empty && request != null;
        pseudoClassStateChanged(FAILED, filled && request.isFailed());
        setTooltip(filled ? tooltip : null);
        if (filled) {
            tooltip.setText(RequestWords.explain(request));
        }
    }
}
