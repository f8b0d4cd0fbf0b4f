package org.supercargo.service;

import org.supercargo.service.deletion.DeletionReport;

import java.util.List;
import java.util.Optional;

/**
 * What came of deleting a repository.
 *
 * @param whole whether the registry has deleted it by a call of its own; else everything in it was
 *     deleted, piece by piece
 * @param reports what was observed, one after another
 */
public record RepositoryRemoval(boolean whole, List<DeletionReport> reports) {
    public RepositoryRemoval {
        reports = List.copyOf(reports);
    }

    /** Whether nothing that was asked for has failed. */
    public boolean isDone() {
        return reports.stream().allMatch(report -> report.failure().isEmpty());
    }

    /** What the user should know about it, as a sentence; empty if there is nothing. */
    public Optional<String> remark() {
        return whole
                ? Optional.empty()
                : Optional.of(
                        "The registry has no call for deleting a repository: its name may stay in"
                                + " the catalog, and space is freed when the registry collects"
                                + " garbage.");
    }
}
