package org.supercargo.task;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Work that is done anew when something changed, one round at a time: what comes meanwhile is taken
 * in by one more round, so that the work does not pile up. To be used on the foreground only.
 */
public final class Rounds {
    private final Jobs jobs;
    private final Duration rest;
    private final Supplier<Job<?>> round;
    private final LongSupplier nanoTime;
    private Optional<Job<?>> running = Optional.empty();
    private boolean stale;
    private boolean resting;
    private long restedAt;

    /**
     * @param rest between two rounds that nobody waits for
     * @param round makes the job of a round, not started, of what there is then
     */
    public Rounds(Jobs jobs, Duration rest, Supplier<Job<?>> round) {
        this(jobs, rest, round, System::nanoTime);
    }

    Rounds(Jobs jobs, Duration rest, Supplier<Job<?>> round, LongSupplier nanoTime) {
        this.jobs = jobs;
        this.rest = rest;
        this.round = round;
        this.nanoTime = nanoTime;
        this.restedAt = nanoTime.getAsLong();
    }

    /** Takes in what the user changed, in place of a round that runs. */
    public void now() {
        drop();
        start();
    }

    /** Takes in what came by itself: at once, if the last round is some time ago. */
    public void soon() {
        stale = true;
        next();
    }

    /** Gives up the round that runs, since what it is about is gone; the next needs no rest. */
    public void drop() {
        stale = false;
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        restedAt = nanoTime.getAsLong();
    }

    private void next() {
        if (!stale || running.isPresent()) {
            return;
        }
        long left = restedAt - nanoTime.getAsLong();
        if (left <= 0) {
            start();
        } else if (!resting) {
            resting = true;
            jobs.onForegroundAfter(Duration.ofNanos(left), this::endRest);
        }
    }

    private void endRest() {
        resting = false;
        if (stale && running.isEmpty()) {
            start();
        }
    }

    private void start() {
        stale = false;
        Job<?> job = round.get();
        running = Optional.of(job);
        job.onEnd(() -> end(job)).start();
    }

    private void end(Job<?> job) {
        if (running.filter(current -> current == job).isPresent()) {
            running = Optional.empty();
            restedAt = nanoTime.getAsLong() + rest.toNanos();
            next();
        }
    }
}
