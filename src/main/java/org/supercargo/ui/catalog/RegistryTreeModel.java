package org.supercargo.ui.catalog;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.oci.RegistryName;
import org.supercargo.ui.catalog.tree.KnownRegistry.Origin;
import org.supercargo.ui.catalog.tree.RegistryNode;
import org.supercargo.ui.catalog.tree.TreeCatalog;
import org.supercargo.ui.catalog.tree.TreeEntry;
import org.supercargo.ui.catalog.tree.TreeRow;
import org.supercargo.ui.navigation.Location;

import java.util.List;
import java.util.Optional;

/** What the tree shows. */
final class RegistryTreeModel {
    private final ObservableList<RegistryNode> registries = FXCollections.observableArrayList();
    private final ObservableList<TreeCatalog> catalogs;
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final ObjectProperty<List<TreeRow>> rows = new SimpleObjectProperty<>(List.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Location> location =
            new SimpleObjectProperty<>(new Location.Home());

    RegistryTreeModel(ObservableList<TreeCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    ObservableList<RegistryNode> registries() {
        return registries;
    }

    ObservableList<TreeCatalog> catalogs() {
        return catalogs;
    }

    /** What is said below the registries. */
    ObservableList<String> notes() {
        return notes;
    }

    /** The rows that can be seen by scrolling, from top to bottom. */
    ObjectProperty<List<TreeRow>> rows() {
        return rows;
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

    /** What the row of a place stands for; empty for a place that is in no registry of the tree. */
    Optional<TreeEntry> entry(Location place) {
        return place.registry()
                .flatMap(this::find)
                .map(
                        node ->
                                place.repository()
                                        .<TreeEntry>map(
                                                name ->
                                                        new TreeEntry.OfRepository(
                                                                node, name.path()))
                                        .orElseGet(() -> new TreeEntry.OfRegistry(node)));
    }
}
