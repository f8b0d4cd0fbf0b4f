package org.supercargo.ui.requests;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.supercargo.oci.RegistryName;
import org.supercargo.service.requests.LoggedRequest;

import java.util.List;
import java.util.stream.Stream;

/** What the list of requests shows. */
final class RequestsModel {
    private final int capacity;
    private final BooleanProperty open;
    private final ObservableList<LoggedRequest> all = FXCollections.observableArrayList();
    private final FilteredList<LoggedRequest> shown = new FilteredList<>(all);
    private final ObservableList<RegistryName> registries = FXCollections.observableArrayList();
    private final ObjectProperty<RequestFilter> filter =
            new SimpleObjectProperty<>(RequestFilter.ALL);

    /**
     * @param open whether the list is in the window
     */
    RequestsModel(int capacity, BooleanProperty open) {
        this.capacity = capacity;
        this.open = open;
        filter.subscribe(shown::setPredicate);
    }

    /** Takes newer requests in; the oldest go if there is no room. */
    void add(List<LoggedRequest> newer) {
        int tooMany = Math.min(all.size(), all.size() + newer.size() - capacity);
        if (tooMany > 0) {
            all.remove(0, tooMany);
        }
        addRegistries(newer.stream());
        all.addAll(newer);
    }

    private void addRegistries(Stream<LoggedRequest> newer) {
        List<RegistryName> unseen =
                newer.map(LoggedRequest::registry)
                        .distinct()
                        .filter(name -> !registries.contains(name))
                        .toList();
        registries.addAll(unseen);
    }

    void clear() {
        all.clear();
    }

    BooleanProperty open() {
        return open;
    }

    /** The requests of all registries, oldest first. */
    ObservableList<LoggedRequest> all() {
        return all;
    }

    /** The requests that the filter lets through, oldest first. */
    ObservableList<LoggedRequest> shown() {
        return shown;
    }

    /** The registries to which requests were made, in the order of their first one. */
    ObservableList<RegistryName> registries() {
        return registries;
    }

    ObjectProperty<RequestFilter> filter() {
        return filter;
    }

    /** The number of the newest request; zero if there was none. */
    long lastNumber() {
        return all.isEmpty() ? 0 : all.getLast().number();
    }
}
