package org.supercargo.ui.tags;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.InspectService;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.task.Job;
import org.supercargo.task.Jobs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Fetches the details of the tags of one repository, a few at a time: first of those that the user
 * can see, then of the rest.
 */
final class TagDetails {
    private static final int AT_ONCE = 3;

    private final InspectService inspection;
    private final Jobs jobs;
    private final RepositoryName repository;
    private final SequencedSet<TagRow> visible = new LinkedHashSet<>();
    private final Deque<TagRow> rest = new ArrayDeque<>();
    private final List<Job<?>> running = new ArrayList<>();
    private boolean stopped;
    private boolean restPaused;

    TagDetails(InspectService inspection, Jobs jobs, RepositoryName repository) {
        this.inspection = inspection;
        this.jobs = jobs;
        this.repository = repository;
    }

    void add(Collection<TagRow> rows) {
        rest.addAll(rows);
        startNext();
    }

    void onShown(TagRow row) {
        if (row.isWaiting()) {
            visible.add(row);
            startNext();
        }
    }

    void onHidden(TagRow row) {
        visible.remove(row);
    }

    void stop() {
        stopped = true;
        List.copyOf(running).forEach(Job::cancel);
    }

    private void startNext() {
        while (!stopped && running.size() < AT_ONCE) {
            Optional<TagRow> next = next();
            if (next.isEmpty()) {
                return;
            }
            start(next.get());
        }
    }

    private Optional<TagRow> next() {
        while (!visible.isEmpty()) {
            TagRow row = visible.removeFirst();
            if (row.isWaiting()) {
                return Optional.of(row);
            }
        }
        while (!restPaused && !rest.isEmpty()) {
            TagRow row = rest.removeFirst();
            if (row.isWaiting()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void start(TagRow row) {
        Job<ManifestSummary> job =
                jobs.job(
                        "Read " + repository.at(row.tag()),
                        progress -> inspection.summarize(repository, row.tag()));
        running.add(job);
        job.onSuccess(summary -> row.details().set(new TagRow.Known(summary)))
                .onFailure(ContentException.class, failure -> fail(row, failure))
                .onEnd(() -> end(job))
                .start();
    }

    /** Once a registry has had enough of requests, only what the user looks at is asked for. */
    private void fail(TagRow row, ContentException failure) {
        row.details().set(new TagRow.Failed(failure));
        restPaused |= failure instanceof ContentException.RateLimited;
    }

    private void end(Job<?> job) {
        running.remove(job);
        startNext();
    }
}
