package org.supercargo.ui.tags;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.tags.ManifestSummary;

import java.util.Optional;

/** What the table of tags shows. */
final class TagsModel {
    /** How far the list of tags is. */
    enum State {
        NOTHING,
        LISTING,
        LISTED,
        FAILED
    }

    private final ObjectProperty<Optional<RepositoryName>> repository =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<TagRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.details()});
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.NOTHING);
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ObservableList<RegistryLimit> limits = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Tag>> shown =
            new SimpleObjectProperty<>(Optional.empty());

    ObjectProperty<Optional<RepositoryName>> repository() {
        return repository;
    }

    /**
     * The rows in the registry's order; a change of a row's details counts as a change of the list.
     */
    ObservableList<TagRow> rows() {
        return rows;
    }

    ObjectProperty<State> state() {
        return state;
    }

    /** Why the list is not there; empty unless it failed. */
    ObjectProperty<Optional<ContentException>> failure() {
        return failure;
    }

    /** Why tags may be missing; empty if none are. */
    StringProperty note() {
        return note;
    }

    /** What the registry is known not to do. */
    ObservableList<RegistryLimit> limits() {
        return limits;
    }

    /** What a tag or its digest must contain to be shown. */
    StringProperty filter() {
        return filter;
    }

    /** The tag whose details the window shows. */
    ObjectProperty<Optional<Tag>> shown() {
        return shown;
    }

    /** Whether the row is shown under this filter. */
    static boolean accepts(TagRow row, String text) {
        return row.tag().name().contains(text)
                || row.summary().map(summary -> matches(summary, text)).orElse(false);
    }

    private static boolean matches(ManifestSummary summary, String text) {
        return summary.digest().toString().contains(text)
                || summary.kind().label().equalsIgnoreCase(text);
    }
}
