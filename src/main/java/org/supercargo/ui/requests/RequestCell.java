package org.supercargo.ui.requests;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

import org.supercargo.service.requests.LoggedRequest;

/** One part of a request; of a long one both ends stay visible. */
final class RequestCell extends TableCell<LoggedRequest, String> {
    RequestCell(String styleClass) {
        setMnemonicParsing(false);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
