package org.supercargo.ui.transfer;

import org.supercargo.task.Job;

import java.util.List;

/** Knows what can be done after a job has ended; nothing for jobs of others. */
@FunctionalInterface
public interface Followups {
    List<Followup> of(Job<?> ended);
}
