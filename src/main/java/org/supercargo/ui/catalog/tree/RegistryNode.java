package org.supercargo.ui.catalog.tree;

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
import org.supercargo.service.RegistryStanding;
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
public final class RegistryNode {
    /** How far the list of repositories is. */
    public enum State {
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
    private final OpenRows open;
    private final Set<String> openFolders;
    private final Set<String> shutMatches = new HashSet<>();
    private final ObjectProperty<Optional<ContentException>> failure =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RegistryStanding>> standing =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private final BooleanProperty pinned = new SimpleBooleanProperty();
    private final Runnable changed;
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private SortedPaths paths = new SortedPaths();
    private Optional<Job<?>> listing = Optional.empty();

    /**
     * @param open knows which folders were open before
     * @param changed is run when its rows may be other ones than before
     */
    public RegistryNode(KnownRegistry known, OpenRows open, Runnable changed) {
        this.known = known;
        this.open = open;
        this.openFolders = new HashSet<>(open.folders(known.key()));
        this.changed = changed;
        state.subscribe(changed);
        expanded.subscribe(changed);
        expanded.subscribe((before, isOpen) -> open.keep(known.key(), isOpen));
    }

    public KnownRegistry known() {
        return known;
    }

    public RegistryName name() {
        return known.name();
    }

    public ObjectProperty<State> state() {
        return state;
    }

    /** How many repositories came so far. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The paths of the repositories that came so far. */
    public List<String> paths() {
        return paths.asList();
    }

    /** Those of the paths that the filter shows. */
    public List<String> shown(String filter) {
        return paths.containing(filter.toLowerCase(Locale.ROOT).strip()).asList();
    }

    /** Why the list is not there; empty unless it failed. */
    public ObjectProperty<Optional<ContentException>> failure() {
        return failure;
    }

    /** How the program stands with it; empty until it has answered. */
    public ObjectProperty<Optional<RegistryStanding>> standing() {
        return standing;
    }

    /** Why names may be missing from the list; empty if none are. */
    public StringProperty note() {
        return note;
    }

    public BooleanProperty expanded() {
        return expanded;
    }

    /** Adds names, of which some may be there. */
    public void add(List<String> page) {
        pages.add(List.copyOf(page));
        page.forEach(visited::remove);
        changed.run();
    }

    /** Adds the name of a repository that the user went to, be it listed or not. */
    public void visit(String path) {
        if (!paths.contains(path) && pages.stream().noneMatch(page -> page.contains(path))) {
            pages.add(List.of(path));
            visited.add(path);
            changed.run();
        }
    }

    /** Says where the name of a repository is from that need be in no list of the registry. */
    public void explain(String path, String words) {
        origins.put(path, words);
    }

    /** Where the name of the repository is from, too; empty if only the registry has it. */
    public Optional<String> origin(String path) {
        return Optional.ofNullable(origins.get(path));
    }

    /** As it is now, for its rows to be worked out in the background. */
    public Branch branch(boolean filtered) {
        return new Branch(
                this,
                state.get(),
                failure.get(),
                note.get(),
                paths,
                List.copyOf(pages),
                Set.copyOf(visited),
                expanded.get(),
                Set.copyOf(filtered ? shutMatches : openFolders));
    }

    /** Takes the names that were put among the paths, unless the list began anew meanwhile. */
    public void merged(Branch before, Branch after) {
        if (paths == before.paths()) {
            pages.subList(0, before.pages().size()).clear();
            paths = after.paths();
            count.set(paths.size());
        }
    }

    /** Opens a folder, or shuts it. */
    public void fold(String folder, boolean wanted, boolean filtered) {
        Set<String> others = filtered ? shutMatches : openFolders;
        boolean isChange = wanted == filtered ? others.remove(folder) : others.add(folder);
        if (isChange) {
            if (!filtered) {
                open.keepFolder(known.key(), folder, wanted);
            }
            changed.run();
        }
    }

    /** Opens the folders that a repository stands in. */
    public void openFoldersOf(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            fold(path.substring(0, slash), true, false);
            fold(path.substring(0, slash), true, true);
        }
    }

    /** Another filter opens all folders again. */
    public void openMatches() {
        shutMatches.clear();
    }

    public void begin(Job<?> job) {
        listing.ifPresent(Job::cancel);
        listing = Optional.of(job);
        paths = new SortedPaths();
        pages.clear();
        visited.clear();
        origins.clear();
        count.set(0);
        note.set("");
        failure.set(Optional.empty());
        state.set(State.LISTING);
        changed.run();
    }

    /** Whether it stands before those that are not pinned. */
    public BooleanProperty pinned() {
        return pinned;
    }

    public boolean isListedBy(Job<?> job) {
        return listing.filter(current -> current == job).isPresent();
    }

    public void stop() {
        listing.ifPresent(Job::cancel);
    }
}
