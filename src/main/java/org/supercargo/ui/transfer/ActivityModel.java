package org.supercargo.ui.transfer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs that the user sees, the newest first. */
final class ActivityModel {
    private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();

    ObservableList<ActivityRow> rows() {
        return rows;
    }
}
