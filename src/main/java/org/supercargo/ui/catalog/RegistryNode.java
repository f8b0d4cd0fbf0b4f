package org.supercargo.ui.catalog;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RegistryName;
import org.supercargo.task.Job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One registry of the tree and what is known of it so far. */
final class RegistryNode {
    /** How far the list of repositories is. */
    enum State {
        UNOPENED,
        LISTING,
        LISTED,
        /** It has no list, or not for everybody; what is known of it is shown instead. */
        UNLISTED,
        FAILED
    }

    private final KnownRegistry known;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.UNOPENED);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final List<List<String>> pages = new ArrayList<>();
    private final TreeMemory memory;
    private final Set<String> openFolders;
    private final Set<String> shutMatches = new HashSet<>();
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private final Runnable changed;
    private final Map<String, String> origins = new HashMap<>();
    private SortedPaths paths = new SortedPaths();
    private Optional<Job<?>> listing = Optional.empty();

    /**
     * @param memory knows which folders were open before
     * @param changed is run when its rows may be other ones than before
     */
    RegistryNode(KnownRegistry known, TreeMemory memory, Runnable changed) {
        this.known = known;
        this.memory = memory;
        this.openFolders = new HashSet<>(memory.openFolders(known));
        this.changed = changed;
        state.subscribe(changed);
        expanded.subscribe(changed);
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

    /** How many repositories came so far. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The paths of the repositories that came so far. */
    List<String> paths() {
        return paths.asList();
    }

    /** Those of the paths that the filter shows. */
    List<String> shown(String filter) {
        return paths.containing(filter.toLowerCase(Locale.ROOT).strip()).asList();
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

    /** Adds names, of which some may be there. */
    void add(List<String> page) {
        pages.add(List.copyOf(page));
        changed.run();
    }

    /** Says where the name of a repository is from that need be in no list of the registry. */
    void explain(String path, String words) {
        origins.put(path, words);
    }

    /** Where the name of the repository is from, too; empty if only the registry has it. */
    Optional<String> origin(String path) {
        return Optional.ofNullable(origins.get(path));
    }

    /** As it is now, for its rows to be worked out in the background. */
    Branch branch(boolean filtered) {
        return new Branch(
                this,
                state.get(),
                failure.get(),
                note.get(),
                paths,
                List.copyOf(pages),
                expanded.get(),
                Set.copyOf(filtered ? shutMatches : openFolders));
    }

    /** Takes the names that were put among the paths, unless the list began anew meanwhile. */
    void merged(Branch before, Branch after) {
        if (paths == before.paths()) {
            pages.subList(0, before.pages().size()).clear();
            paths = after.paths();
            count.set(paths.size());
        }
    }

    /** Opens a folder, or shuts it. */
    void fold(String folder, boolean open, boolean filtered) {
        Set<String> others = filtered ? shutMatches : openFolders;
        boolean isChange = open == filtered ? others.remove(folder) : others.add(folder);
        if (isChange) {
            if (!filtered) {
                memory.keepOpen(known, folder, open);
            }
            changed.run();
        }
    }

    /** Opens the folders that a repository stands in. */
    void openFoldersOf(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            fold(path.substring(0, slash), true, false);
            fold(path.substring(0, slash), true, true);
        }
    }

    /** Another filter opens all folders again. */
    void openMatches() {
        shutMatches.clear();
    }

    void begin(Job<?> job) {
        listing.ifPresent(Job::cancel);
        listing = Optional.of(job);
        paths = new SortedPaths();
        pages.clear();
        origins.clear();
        count.set(0);
        note.set("");
        failure.set(Optional.empty());
        state.set(State.LISTING);
        changed.run();
    }

    boolean isPinned() {
        return memory.isPinned(known);
    }

    boolean isListedBy(Job<?> job) {
        return listing.filter(current -> current == job).isPresent();
    }

    void stop() {
        listing.ifPresent(Job::cancel);
    }
}
