package org.supercargo.ui.catalog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.oci.RegistryName;
import org.supercargo.ui.catalog.KnownRegistry.Origin;
import org.supercargo.ui.navigation.Location;

import java.util.Optional;

/** What the tree shows. */
final class RegistryTreeModel {
    private final ObservableList<RegistryNode> registries = FXCollections.observableArrayList();
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Location> location =
            new SimpleObjectProperty<>(new Location.Home());

    ObservableList<RegistryNode> registries() {
        return registries;
    }

    /** What is said below the registries. */
    ObservableList<String> notes() {
        return notes;
    }

    /** What repositories must contain to be shown. */
    StringProperty filter() {
        return filter;
    }

    /** The place whose row is selected. */
    ObjectProperty<Location> location() {
        return location;
    }

    boolean hasSample() {
        return registries.stream().anyMatch(node -> node.known().origin() == Origin.SAMPLE);
    }

    Optional<RegistryNode> find(RegistryName name) {
        return registries.stream().filter(node -> node.name().equals(name)).findFirst();
    }
}
