package org.supercargo.task;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One piece of background work and how it stands. Its properties change on the foreground thread
 * only; handlers run there too.
 */
public final class Job<T> {
    /** How a job stands. */
    public enum State {
        READY,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private record FailureHandler<X extends Exception>(Class<X> type, Consumer<? super X> action) {
        boolean handle(Exception failure) {
            if (!type.isInstance(failure)) {
                return false;
            }
            action.accept(type.cast(failure));
            return true;
        }
    }

    private final Jobs jobs;
    private final String title;
    private final JobCall<T> call;
    private final List<Consumer<? super T>> successHandlers = new ArrayList<>();
    private final List<FailureHandler<?>> failureHandlers = new ArrayList<>();
    private final List<Runnable> endHandlers = new ArrayList<>();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper doneBytes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper totalBytes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper bytesPerSecond = new ReadOnlyLongWrapper();
    private Optional<Exception> failure = Optional.empty();
    private volatile boolean cancelled;
    private volatile Thread thread;

    Job(Jobs jobs, String title, JobCall<T> call) {
        this.jobs = jobs;
        this.title = title;
        this.call = call;
    }

    /** Adds what is done with the result. */
    public Job<T> onSuccess(Consumer<? super T> action) {
        successHandlers.add(action);
        return this;
    }

    /**
     * Adds what is done with failures of this type; of several handlers the first that fits is
     * used.
     */
    public <X extends Exception> Job<T> onFailure(Class<X> type, Consumer<? super X> action) {
        failureHandlers.add(new FailureHandler<>(type, action));
        return this;
    }

    /** Adds what is done at the end, however it ends. */
    public Job<T> onEnd(Runnable action) {
        endHandlers.add(action);
        return this;
    }

    /** Starts the job in the background. */
    public Job<T> start() {
        jobs.run(this);
        return this;
    }

    /** Starts the job and shows it in the list of activities until it is dismissed. */
    public Job<T> startShown() {
        jobs.show(this);
        return start();
    }

    /** Asks the job to stop; its handlers are not called any more, except those for the end. */
    public void cancel() {
        cancelled = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    void begin() {
        state.set(State.RUNNING);
    }

    T work(JobProgress progress) throws Exception {
        thread = Thread.currentThread();
        try {
            if (cancelled) {
                throw new InterruptedException("cancelled before it began");
            }
            return call.run(progress);
        } finally {
            thread = null;
        }
    }

    void succeed(T result) {
        if (cancelled) {
            end(State.CANCELLED);
            return;
        }
        successHandlers.forEach(handler -> handler.accept(result));
        end(State.DONE);
    }

    /**
     * @return whether somebody took the failure
     */
    boolean fail(Exception failure) {
        if (cancelled) {
            end(State.CANCELLED);
            return true;
        }
        this.failure = Optional.of(failure);
        message.set(failure.getMessage());
        boolean handled = failureHandlers.stream().anyMatch(handler -> handler.handle(failure));
        end(State.FAILED);
        return handled;
    }

    private void end(State last) {
        bytesPerSecond.set(0);
        state.set(last);
        endHandlers.forEach(Runnable::run);
    }

    void progress(Progress now) {
        message.set(now.message());
        doneBytes.set(now.doneBytes());
        totalBytes.set(now.totalBytes());
        bytesPerSecond.set(now.bytesPerSecond());
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Why the job failed; empty unless it did. To be asked on the foreground only. */
    public Optional<Exception> failure() {
        return failure;
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being done at the moment, or why it failed. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty doneBytesProperty() {
        return doneBytes.getReadOnlyProperty();
    }

    /** Zero while it is not known. */
    public ReadOnlyLongProperty totalBytesProperty() {
        return totalBytes.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty bytesPerSecondProperty() {
        return bytesPerSecond.getReadOnlyProperty();
    }
}
