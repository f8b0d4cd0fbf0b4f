package org.supercargo.ui.deletion;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.supercargo.service.deletion.journal.KeptDeletion;

import java.time.Instant;
import java.util.List;

/** The interrupted deletions that a dialog shows. */
final class RecoveryModel {
    private final List<KeptDeletion> interrupted;
    private final Instant now;
    private final BooleanProperty finished = new SimpleBooleanProperty();

    RecoveryModel(List<KeptDeletion> interrupted, Instant now) {
        this.interrupted = List.copyOf(interrupted);
        this.now = now;
    }

    List<KeptDeletion> interrupted() {
        return interrupted;
    }

    /** When the dialog was opened, for ages. */
    Instant now() {
        return now;
    }

    /** Whether the dialog may close by itself. */
    BooleanProperty finished() {
        return finished;
    }
}
