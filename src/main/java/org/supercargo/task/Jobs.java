package org.supercargo.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Runs jobs in the background and brings what they give to the foreground, which in the window is
 * the JavaFX thread.
 */
public final class Jobs {
    private final Executor background;
    private final Executor foreground;
    private final Consumer<? super Exception> unexpected;
    private final Consumer<Duration> pause;
    private final ObservableList<Job<?>> shown = FXCollections.observableArrayList();

    /**
     * @param foreground where handlers run and properties change
     * @param unexpected takes the failures for which a job has no handler
     */
    public Jobs(Executor background, Executor foreground, Consumer<? super Exception> unexpected) {
        this(background, foreground, unexpected, time -> LockSupport.parkNanos(time.toNanos()));
    }

    private Jobs(
            Executor background,
            Executor foreground,
            Consumer<? super Exception> unexpected,
            Consumer<Duration> pause) {
        this.background = background;
        this.foreground = foreground;
        this.unexpected = unexpected;
        this.pause = pause;
    }

    /** Jobs that each run on a virtual thread of their own. */
    public static Jobs onVirtualThreads(
            Executor foreground, Consumer<? super Exception> unexpected) {
        var factory = Thread.ofVirtual().name("job-", 1).factory();
        return new Jobs(Executors.newThreadPerTaskExecutor(factory), foreground, unexpected);
    }

    /** Jobs that run at once on the thread that starts them, without any pause, for tests. */
    public static Jobs onSameThread(Consumer<? super Exception> unexpected) {
        return new Jobs(Runnable::run, Runnable::run, unexpected, time -> {});
    }

    /** A new job, not started yet. */
    public <T> Job<T> job(String title, JobCall<T> call) {
        return new Job<>(this, title, call);
    }

    /** Runs an action on the foreground, soon. */
    public void onForeground(Runnable action) {
        foreground.execute(action);
    }

    /** Runs an action on the foreground after a while, for what is shown not too often. */
    public void onForegroundAfter(Duration time, Runnable action) {
        background.execute(
                () -> {
                    pause.accept(time);
                    foreground.execute(action);
                });
    }

    /** The jobs that the user sees in the list of activities; to be used on the foreground only. */
    public ObservableList<Job<?>> shown() {
        return shown;
    }

    void show(Job<?> job) {
        shown.add(job);
    }

    <T> void run(Job<T> job) {
        job.begin();
        background.execute(() -> work(job));
    }

    private <T> void work(Job<T> job) {
        var progress = new ProgressGate(foreground, job::progress, System::nanoTime);
        try {
            T result = job.work(progress);
            foreground.execute(() -> job.succeed(result));
        } catch (Exception failure) {
            foreground.execute(
                    () -> {
                        if (!job.fail(failure)) {
                            unexpected.accept(failure);
                        }
                    });
        }
    }
}
