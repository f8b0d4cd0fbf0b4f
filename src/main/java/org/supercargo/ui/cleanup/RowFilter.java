package org.supercargo.ui.cleanup;

import org.supercargo.ui.cleanup.CleanupRow.State;

import java.util.Set;

/** Which rows are in sight. */
enum RowFilter {
    ALL("All", Set.of(State.values())),
    GOING("Going", Set.of(State.GOES, State.RUNNING, State.REMOVED, State.FAILED)),
    RUNNING("Running", Set.of(State.RUNNING)),
    FAILED("Failed", Set.of(State.FAILED));

    private final String words;
    private final Set<State> states;

    RowFilter(String words, Set<State> states) {
        this.words = words;
        this.states = states;
    }

    String words() {
        return words;
    }

    boolean shows(CleanupRow row) {
        return states.contains(row.state().get());
    }
}
