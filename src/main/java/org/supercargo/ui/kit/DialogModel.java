package org.supercargo.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.supercargo.task.Job;

import java.util.Optional;

/** What every dialog holds while it is open: how far it is, and what went wrong. */
public abstract class DialogModel {
    private final DialogProblem problem = new DialogProblem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty finished = new SimpleBooleanProperty();
    private Optional<Job<?>> job = Optional.empty();

    public final DialogProblem problem() {
        return problem;
    }

    /** Whether something is awaited. */
    public final BooleanProperty busy() {
        return busy;
    }

    /** Whether all is done, so that the dialog may close. */
    public final BooleanProperty finished() {
        return finished;
    }

    /** Remembers what is going on, so that closing the dialog ends it. */
    public final void setJob(Job<?> now) {
        job = Optional.of(now);
    }

    /** Ends what is going on. */
    public final void cancelJob() {
        job.ifPresent(Job::cancel);
    }
}
