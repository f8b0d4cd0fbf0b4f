package org.supercargo.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.ui.navigation.Location;

/** What the window shows around its panes. */
final class ShellModel {
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<String> begun = new SimpleObjectProperty<>("");
    private final StringProperty addressProblem = new SimpleStringProperty("");
    private final ObjectProperty<Location> location =
            new SimpleObjectProperty<>(new Location.Home());
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private final BooleanProperty canGoForward = new SimpleBooleanProperty();

    /** What stands in the address bar. */
    StringProperty address() {
        return address;
    }

    /** What the address bar begins with, for the user to type the rest. */
    ObjectProperty<String> begun() {
        return begun;
    }

    /** Why one cannot go to what was typed; empty if there is nothing to say. */
    StringProperty addressProblem() {
        return addressProblem;
    }

    ObjectProperty<Location> location() {
        return location;
    }

    BooleanProperty canGoBack() {
        return canGoBack;
    }

    BooleanProperty canGoForward() {
        return canGoForward;
    }
}
