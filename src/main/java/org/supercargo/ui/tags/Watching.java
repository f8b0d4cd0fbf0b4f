package org.supercargo.ui.tags;

import javafx.beans.property.IntegerProperty;

import org.supercargo.oci.Reference;

import java.util.Optional;

/** Which moves are looked for in the repository that the table shows, and how often. */
record Watching(TagsModel model, TagActions actions) {
    boolean isWatched(TagRow row) {
        return reference(row).filter(actions::isWatched).isPresent();
    }

    /** Begins to look for moves of the tag, or ends it. */
    void turn(TagRow row) {
        reference(row).ifPresent(tag -> actions.watch(tag, !actions.isWatched(tag)));
    }

    private Optional<Reference> reference(TagRow row) {
        return model.repository().get().map(name -> name.at(row.tag()));
    }

    boolean isRepositoryWatched() {
        return repository().filter(actions::isWatched).isPresent();
    }

    void watchRepository(boolean wanted) {
        repository().ifPresent(name -> actions.watch(name, wanted));
    }

    private Optional<Reference> repository() {
        return model.repository().get().map(Reference::of);
    }

    /** How many minutes pass between two looks at everything that is watched. */
    IntegerProperty minutes() {
        return actions.watchMinutes();
    }
}
