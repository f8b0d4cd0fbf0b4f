package org.supercargo.ui.cleanup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.supercargo.oci.Tag;
import org.supercargo.service.cleanup.Verdict;

/** A tag of the dialog: what the rules say of it, and later how its removal went. */
final class CleanupRow {
    /** What happens to a tag. */
    enum State {
        STAYS("stays"),
        GOES("goes"),
        RUNNING("running…"),
        REMOVED("removed"),
        FAILED("failed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Verdict verdict;
    private final ObjectProperty<State> state;
    private final StringProperty reason;

    CleanupRow(Verdict verdict) {
        this.verdict = verdict;
        this.state = new SimpleObjectProperty<>(verdict.goes() ? State.GOES : State.STAYS);
        this.reason = new SimpleStringProperty(verdict.because());
    }

    Tag tag() {
        return verdict.about().tag();
    }

    Verdict verdict() {
        return verdict;
    }

    ObjectProperty<State> state() {
        return state;
    }

    /** Why it goes or stays, or why it could not be removed. */
    StringProperty reason() {
        return reason;
    }

    void become(State now) {
        state.set(now);
    }

    void fail(String why) {
        reason.set(why);
        state.set(State.FAILED);
    }
}
