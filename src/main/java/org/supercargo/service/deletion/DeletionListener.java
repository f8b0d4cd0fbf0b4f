package org.supercargo.service.deletion;

import org.supercargo.service.deletion.journal.DeletionStep;

/** Is told how a run goes, step by step, from any of its threads. */
public interface DeletionListener {
    DeletionListener NONE =
            new DeletionListener() {
                @Override
                public void beginning(DeletionStep step) {}

                @Override
                public void ended(StepOutcome outcome) {}
            };

    /**
     * The step is next. The run waits for this to return, which is how it is paused.
     *
     * @throws InterruptedException if the run was cancelled while it waited
     */
    void beginning(DeletionStep step) throws InterruptedException;

    /** The step has ended. */
    void ended(StepOutcome outcome);
}
