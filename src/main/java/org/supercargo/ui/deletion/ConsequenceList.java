package org.supercargo.ui.deletion;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;

import org.supercargo.oci.DisplayText;

import java.util.List;

/** A list of names that is as high as it must be, up to a few rows. */
final class ConsequenceList extends ListView<String> {
    private static final int ROW_HEIGHT = 24;
    private static final int MAX_ROWS = 6;

    /**
     * @param meaning what the list is of, for those who cannot see it
     */
    ConsequenceList(String id, String meaning, List<String> rows) {
        super(
                FXCollections.observableList(
                        rows.stream().map(row -> DisplayText.line(row, 200)).toList()));
        setId(id);
        setAccessibleText(meaning);
        setFixedCellSize(ROW_HEIGHT);
        setPrefHeight(ROW_HEIGHT * Math.min(MAX_ROWS, rows.size()) + 2.0);
        setMinHeight(getPrefHeight());
        getStyleClass().add("consequence-list");
    }
}
