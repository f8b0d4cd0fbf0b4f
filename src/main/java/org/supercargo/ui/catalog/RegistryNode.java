package org.supercargo.ui.catalog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.oci.RepositoryName;
import org.supercargo.task.Job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One registry of the tree and what is known of it so far. */
final class RegistryNode {
    /** How far the list of repositories is. */
    enum State {
        UNOPENED,
        LISTING,
        LISTED,
        FAILED
    }

    private final KnownRegistry known;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.UNOPENED);
    private final ObservableList<RepositoryName> repositories = FXCollections.observableArrayList();
    private final ObservableList<RepositoryName> shownRepositories =
            FXCollections.unmodifiableObservableList(repositories);
    private final Set<RepositoryName> names = new HashSet<>();
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private Optional<Job<?>> listing = Optional.empty();

    RegistryNode(KnownRegistry known) {
        this.known = known;
    }

    KnownRegistry known() {
        return known;
    }

    RegistryName name() {
        return known.name();
    }

    ObjectProperty<State> state() {
        return state;
    }

    /** The repositories in the order in which they came. */
    ObservableList<RepositoryName> repositories() {
        return shownRepositories;
    }

    /** Why the list is not there; empty unless it failed. */
    ObjectProperty<Optional<ContentException>> failure() {
        return failure;
    }

    /** Why names may be missing from the list; empty if none are. */
    StringProperty note() {
        return note;
    }

    BooleanProperty expanded() {
        return expanded;
    }

    /** Adds those that are not there yet, in one change. */
    void add(List<RepositoryName> page) {
        List<RepositoryName> fresh = new ArrayList<>(page);
        fresh.removeIf(name -> !names.add(name));
        if (!fresh.isEmpty()) {
            repositories.addAll(fresh);
        }
    }

    void begin(Job<?> job) {
        listing.ifPresent(Job::cancel);
        listing = Optional.of(job);
        repositories.clear();
        names.clear();
        note.set("");
        failure.set(Optional.empty());
        state.set(State.LISTING);
    }

    boolean isListedBy(Job<?> job) {
        return listing.filter(current -> current == job).isPresent();
    }

    void stop() {
        listing.ifPresent(Job::cancel);
    }
}
