package org.supercargo.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The live settings. They change on the foreground thread only and are saved a moment after each
 * change.
 */
public final class Settings {
    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty windowWidth = new SimpleDoubleProperty(1280);
    private final DoubleProperty windowHeight = new SimpleDoubleProperty(820);
    private final BooleanProperty windowMaximized = new SimpleBooleanProperty();
    private final BooleanProperty requestsShown = new SimpleBooleanProperty();
    private final BooleanProperty sampleShown = new SimpleBooleanProperty(true);
    private final ObservableList<String> hiddenTagColumns = FXCollections.observableArrayList();
    private final ObservableList<String> watched = FXCollections.observableArrayList();
    private final IntegerProperty watchMinutes = new SimpleIntegerProperty(15);
    private final ObservableList<String> addedRegistries = FXCollections.observableArrayList();
    private final ObservableList<String> namespacePrefixes = FXCollections.observableArrayList();
    private final ObservableList<String> pinnedRegistries = FXCollections.observableArrayList();
    private final ObservableList<String> registryOrder = FXCollections.observableArrayList();
    private final ObservableList<String> openRows = FXCollections.observableArrayList();
    private final ObservableList<String> catalogs = FXCollections.observableArrayList();
    private final ObservableList<String> plainHttpRegistries = FXCollections.observableArrayList();
    private final ObservableList<String> signInHosts = FXCollections.observableArrayList();

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    public DoubleProperty windowWidth() {
        return windowWidth;
    }

    public DoubleProperty windowHeight() {
        return windowHeight;
    }

    public BooleanProperty windowMaximized() {
        return windowMaximized;
    }

    /** Whether the list of requests is in the window. */
    public BooleanProperty requestsShown() {
        return requestsShown;
    }

    /** Whether the sample registry stands in the tree. */
    public BooleanProperty sampleShown() {
        return sampleShown;
    }

    /** The columns of the table of tags that the user does not want. */
    public ObservableList<String> hiddenTagColumns() {
        return hiddenTagColumns;
    }

    /** The repositories and tags whose moves are looked for, as references. */
    public ObservableList<String> watched() {
        return watched;
    }

    /** How many minutes pass between two looks at what is watched. */
    public IntegerProperty watchMinutes() {
        return watchMinutes;
    }

    /** The registries that the user added by hand, as {@code host[:port]}. */
    public ObservableList<String> addedRegistries() {
        return addedRegistries;
    }

    /** The paths that registries were added with, as {@code host[:port]/path}. */
    public ObservableList<String> namespacePrefixes() {
        return namespacePrefixes;
    }

    /** The registries that stand first in the tree, in this order. */
    public ObservableList<String> pinnedRegistries() {
        return pinnedRegistries;
    }

    /** The registries that are not pinned, in the order that the user gave them. */
    public ObservableList<String> registryOrder() {
        return registryOrder;
    }

    /** The registries, catalogs and folders that are open in the tree. */
    public ObservableList<String> openRows() {
        return openRows;
    }

    /** The catalogs that stand in the tree, as the user named them, in this order. */
    public ObservableList<String> catalogs() {
        return catalogs;
    }

    /**
     * The registries, as {@code host[:port]}, that the user allowed to be asked over plain http.
     */
    public ObservableList<String> plainHttpRegistries() {
        return plainHttpRegistries;
    }

    /**
     * The hosts that the user allowed to receive the password for a registry, as the registry's
     * {@code host[:port]}, a space and theirs.
     */
    public ObservableList<String> signInHosts() {
        return signInHosts;
    }
}
