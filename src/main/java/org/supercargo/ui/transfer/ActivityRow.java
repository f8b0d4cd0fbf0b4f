package org.supercargo.ui.transfer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.supercargo.content.ContentException;
import org.supercargo.task.Job;
import org.supercargo.task.Job.State;

import java.util.Optional;

/** One job as the activity strip shows it. */
final class ActivityRow {
    private static final double UNKNOWN = -1;

    private final Job<?> job;
    private final ObservableList<Followup> followups = FXCollections.observableArrayList();

    ActivityRow(Job<?> job) {
        this.job = job;
    }

    Job<?> job() {
        return job;
    }

    ReadOnlyObjectProperty<State> state() {
        return job.stateProperty();
    }

    /** What can be done now that the job has ended. */
    ObservableList<Followup> followups() {
        return followups;
    }

    BooleanBinding running() {
        return Bindings.createBooleanBinding(() -> !hasEnded(), state());
    }

    boolean hasEnded() {
        return switch (state().get()) {
            case READY, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }

    /** From 0 to 1, or negative while it cannot be told. */
    DoubleBinding share() {
        return Bindings.createDoubleBinding(
                () -> total() > 0 ? Math.min(1, (double) done() / total()) : UNKNOWN,
                job.doneBytesProperty(),
                job.totalBytesProperty());
    }

    /** Amount, speed and time left, on one line. */
    StringBinding numbers() {
        return Bindings.createStringBinding(
                () ->
                        String.join(
                                        "   ",
                                        TransferWords.amount(done(), total()),
                                        TransferWords.speed(speed()),
                                        TransferWords.timeLeft(done(), total(), speed()))
                                .strip(),
                job.doneBytesProperty(),
                job.totalBytesProperty(),
                job.bytesPerSecondProperty());
    }

    /** What is being done at the moment, how it ended, or why it failed and what helps. */
    StringBinding words() {
        return Bindings.createStringBinding(this::wordsNow, job.messageProperty(), state());
    }

    private String wordsNow() {
        return switch (state().get()) {
            case READY, RUNNING, DONE -> job.messageProperty().get();
            case CANCELLED -> "Cancelled.";
            case FAILED -> failure(job.failure());
        };
    }

    private static String failure(Optional<Exception> failure) {
        return switch (failure.orElse(null)) {
            case ContentException known -> known.getMessage() + " " + known.remedy();
            case null, default -> "It failed for a reason that this program does not know.";
        };
    }

    private long done() {
        return job.doneBytesProperty().get();
    }

    private long total() {
        return job.totalBytesProperty().get();
    }

    private long speed() {
        return job.bytesPerSecondProperty().get();
    }
}
