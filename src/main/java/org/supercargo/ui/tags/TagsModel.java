package org.supercargo.ui.tags;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.oci.RepositoryName;
import org.supercargo.oci.Tag;
import org.supercargo.service.RegistryLimit;
import org.supercargo.service.tags.DigestTag;
import org.supercargo.service.tags.TagArrangement;
import org.supercargo.service.tags.TagArrangement.Arranged;
import org.supercargo.service.tags.TagFilter;
import org.supercargo.service.tags.TagOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** What the table shows before rows were arranged. */
    static final Arranged<TagRow> NO_ROWS = new Arranged<>(List.of(), Map.of(), 0);

    private final ObjectProperty<Optional<RepositoryName>> repository =
            new SimpleObjectProperty<>(Optional.empty());
    private final List<TagRow> rows = new ArrayList<>();
    private final IntegerProperty total = new SimpleIntegerProperty();
    private final IntegerProperty read = new SimpleIntegerProperty();
    private final ObjectProperty<Arranged<TagRow>> table = new SimpleObjectProperty<>(NO_ROWS);
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.NOTHING);
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ObservableList<RegistryLimit> limits = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty filterProblem = new SimpleStringProperty("");
    private final ObjectProperty<TagFilter> wanted = new SimpleObjectProperty<>(TagFilter.ALL);
    private final ObjectProperty<TagOrder> order = new SimpleObjectProperty<>(TagOrder.VERSIONS);
    private final BooleanProperty grouped = new SimpleBooleanProperty();
    private final BooleanProperty folded = new SimpleBooleanProperty(true);
    private final ObservableSet<Digest> opened = FXCollections.observableSet();
    private final ObservableList<String> hiddenColumns;
    private final ObjectProperty<Optional<Tag>> shown =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param hiddenColumns the columns that the user does not want, by their words
     */
    TagsModel(ObservableList<String> hiddenColumns) {
        this.hiddenColumns = hiddenColumns;
    }

    ObjectProperty<Optional<RepositoryName>> repository() {
        return repository;
    }

    /** All tags in the registry's order; {@link #table} says which are shown. */
    List<TagRow> rows() {
        return rows;
    }

    /** How many tags there are. */
    IntegerProperty total() {
        return total;
    }

    /** Of how many tags the details were asked for. */
    IntegerProperty read() {
        return read;
    }

    /** The rows of the table. */
    ObjectProperty<Arranged<TagRow>> table() {
        return table;
    }

    /** Whether the table shows what matches of the rows, though that may be none. */
    boolean isArranged() {
        return table.get() != NO_ROWS;
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

    /** What a tag must be to be shown, as the user typed it. */
    StringProperty filter() {
        return filter;
    }

    /** What is wrong with the filter; the last good one is in use then. */
    StringProperty filterProblem() {
        return filterProblem;
    }

    /** The filter in use. */
    ObjectProperty<TagFilter> wanted() {
        return wanted;
    }

    ObjectProperty<TagOrder> order() {
        return order;
    }

    /** Whether tags on one digest stand together. */
    BooleanProperty grouped() {
        return grouped;
    }

    /** Whether signatures and the like are folded away under what they hang on. */
    BooleanProperty folded() {
        return folded;
    }

    /** The manifests under which they are shown. */
    ObservableSet<Digest> opened() {
        return opened;
    }

    ObservableList<String> hiddenColumns() {
        return hiddenColumns;
    }

    /** The tag whose details the window shows. */
    ObjectProperty<Optional<Tag>> shown() {
        return shown;
    }

    /** Whether the row is one of those that are folded away and shown only below another. */
    boolean isHanging(TagRow row) {
        return folded.get() && DigestTag.subject(row.tag()).isPresent();
    }

    /** Whether there is nothing left to be read. */
    boolean isComplete() {
        return state.get() != State.LISTING && read.get() >= total.get();
    }

    TagArrangement arrangement() {
        return new TagArrangement(wanted.get(), order.get(), grouped.get(), folded.get(), opened);
    }
}
