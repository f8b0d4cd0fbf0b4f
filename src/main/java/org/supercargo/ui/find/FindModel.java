package org.supercargo.ui.find;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.service.find.Hit;

/** What the palette shows. */
final class FindModel {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();

    BooleanProperty open() {
        return open;
    }

    /** What is looked for. */
    StringProperty text() {
        return text;
    }

    /** What is to be said of the hits: that there are more, or none, or where was not looked. */
    StringProperty note() {
        return note;
    }

    ObservableList<Hit> hits() {
        return hits;
    }
}
