package org.supercargo.ui.tags;

import org.supercargo.content.ContentException;
import org.supercargo.oci.RepositoryName;
import org.supercargo.service.tags.ManifestSummary;
import org.supercargo.task.Job;
import org.supercargo.task.JobProgress;
import org.supercargo.task.Jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * Fetches the details of the tags of one repository, a few at a time: first of those that the user
 * can see, then of the rest. While other rows come into sight nothing is begun, so that rows that
 * fly past are not asked for and the window has the computer for itself. What was read is brought
 * to the foreground together.
 */
final class TagDetails {
    /** As many as a web browser asks one host at a time. */
    private static final int AT_ONCE = 6;

    private static final Duration TOGETHER = Duration.ofMillis(50);

    /** How long the rows in sight must stay to be looked at. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Reader reader;
    private final Jobs jobs;
    private final RepositoryName repository;
    private final Consumer<List<Read>> sink;
    private final SequencedSet<TagRow> visible = new LinkedHashSet<>();
    private final Deque<TagRow> rest = new ArrayDeque<>();
    private final List<Job<?>> running = new ArrayList<>();
    private List<Read> unseen = new ArrayList<>();
    private boolean stopped;

    /** Whether only what the user looks at is read. */
    private boolean restPaused = true;

    /** Whether it is awaited that the rows in sight stay. */
    private boolean moving;

    private boolean movedAgain;

    /** Finds out what a tag points at. */
    @FunctionalInterface
    interface Reader {
        ManifestSummary read(TagRow row) throws ContentException;
    }

    /** What was learnt of a row. */
    record Read(TagRow row, TagRow.Details details) {}

    /**
     * @param sink takes what was read, on the foreground
     */
    TagDetails(Reader reader, Jobs jobs, RepositoryName repository, Consumer<List<Read>> sink) {
        this.reader = reader;
        this.jobs = jobs;
        this.repository = repository;
        this.sink = sink;
    }

    synchronized void add(Collection<TagRow> rows) {
        rest.addAll(rows);
    }

    /** Begins with what the user does not look at, when nothing more urgent is to be asked. */
    void readRest() {
        synchronized (this) {
            restPaused = false;
        }
        startWorkers(AT_ONCE);
    }

    void onShown(TagRow row) {
        if (row.isWaiting()) {
            synchronized (this) {
                visible.add(row);
                movedAgain = moving;
                if (moving) {
                    return;
                }
                moving = true;
            }
            jobs.onForegroundAfter(LOOK, this::look);
        }
    }

    private void look() {
        synchronized (this) {
            moving = movedAgain;
            movedAgain = false;
        }
        if (moving) {
            jobs.onForegroundAfter(LOOK, this::look);
        } else {
            startWorkers(AT_ONCE);
        }
    }

    synchronized void onHidden(TagRow row) {
        visible.remove(row);
    }

    void stop() {
        synchronized (this) {
            stopped = true;
        }
        List.copyOf(running).forEach(Job::cancel);
    }

    private void startWorkers(int wanted) {
        for (int i = 0; i < wanted && running.size() < AT_ONCE && hasWork(); i++) {
            Job<?> job = jobs.job("Read the tags of " + repository, this::work);
            running.add(job);
            job.onEnd(
                            () -> {
                                running.remove(job);
                                startWorkers(1);
                            })
                    .start();
        }
    }

    private synchronized boolean hasWork() {
        return !stopped && !moving && !(visible.isEmpty() && (restPaused || rest.isEmpty()));
    }

    private Void work(JobProgress progress) {
        for (Optional<TagRow> row = next(); row.isPresent(); row = next()) {
            bring(new Read(row.get(), read(row.get())));
        }
        return null;
    }

    private synchronized Optional<TagRow> next() {
        while (hasWork()) {
            TagRow row = visible.isEmpty() ? rest.removeFirst() : visible.removeFirst();
            if (row.askFirst()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private TagRow.Details read(TagRow row) {
        try {
            return new TagRow.Known(reader.read(row));
        } catch (ContentException failure) {
            pauseIf(failure instanceof ContentException.RateLimited);
            return new TagRow.Failed(failure);
        }
    }

    /** Once a registry has had enough of requests, only what the user looks at is asked for. */
    private synchronized void pauseIf(boolean rateLimited) {
        restPaused |= rateLimited;
    }

    private void bring(Read read) {
        boolean first;
        synchronized (this) {
            first = unseen.isEmpty();
            unseen.add(read);
        }
        if (first) {
            jobs.onForegroundAfter(TOGETHER, this::deliver);
        }
    }

    private void deliver() {
        List<Read> all;
        synchronized (this) {
            all = unseen;
            unseen = new ArrayList<>();
            if (stopped) {
                return;
            }
        }
        sink.accept(all);
    }
}
