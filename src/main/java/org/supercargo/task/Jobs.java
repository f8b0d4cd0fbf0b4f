package org.supercargo.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs jobs in the background and brings what they give to the foreground, which in the window is
 * the JavaFX thread.
 */
public final class Jobs {
    private final Executor background;
    private final Executor foreground;
    private final Consumer<? super Exception> unexpected;
    private final ObservableList<Job<?>> shown = FXCollections.observableArrayList();

    /**
     * @param foreground where handlers run and properties change
     * @param unexpected takes the failures for which a job has no handler
     */
    public Jobs(Executor background, Executor foreground, Consumer<? super Exception> unexpected) {
        this.background = background;
        this.foreground = foreground;
        this.unexpected = unexpected;
    }

    /** Jobs that each run on a virtual thread of their own. */
    public static Jobs onVirtualThreads(
            Executor foreground, Consumer<? super Exception> unexpected) {
        var factory = Thread.ofVirtual().name("job-", 1).factory();
        return new Jobs(Executors.newThreadPerTaskExecutor(factory), foreground, unexpected);
    }

    /** Jobs that run at once on the thread that starts them, for tests. */
    public static Jobs onSameThread(Consumer<? super Exception> unexpected) {
        return new Jobs(Runnable::run, Runnable::run, unexpected);
    }

    /** A new job, not started yet. */
    public <T> Job<T> job(String title, JobCall<T> call) {
        return new Job<>(this, title, call);
    }

    /** Runs an action on the foreground, soon. */
    public void onForeground(Runnable action) {
        foreground.execute(action);
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
