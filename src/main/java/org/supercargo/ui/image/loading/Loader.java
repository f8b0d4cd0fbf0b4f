package org.supercargo.ui.image.loading;

import org.supercargo.content.ContentException;
import org.supercargo.task.Job;
import org.supercargo.task.JobCall;
import org.supercargo.task.Jobs;
import org.supercargo.ui.image.loading.Loadable.Stage;

import java.util.Optional;
import java.util.function.Consumer;

/** Fills one {@link Loadable} in the background; what is asked for last is what is shown. */
public final class Loader<T> {
    private final Jobs jobs;
    private final Loadable<T> target;
    private Optional<Job<?>> running = Optional.empty();

    public Loader(Jobs jobs, Loadable<T> target) {
        this.jobs = jobs;
        this.target = target;
    }

    /**
     * @param then is called with the result after the target holds it
     */
    public void load(String title, JobCall<T> call, Consumer<? super T> then) {
        clear();
        target.begin();
        Job<T> job =
                jobs.job(title, call)
                        .onSuccess(target::succeed)
                        .onSuccess(then)
                        .onFailure(ContentException.class, target::fail);
        running = Optional.of(job);
        job.onEnd(() -> end(job)).start();
    }

    /**
     * A failure that nobody expected is reported elsewhere; the place must not seem to load for
     * ever.
     */
    private void end(Job<T> job) {
        if (!job.isCancelled() && target.stage().get() == Stage.LOADING) {
            target.clear();
        }
    }

    /** Puts something in the target that is at hand. */
    public void put(T value) {
        clear();
        target.succeed(value);
    }

    public void clear() {
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        target.clear();
    }
}
