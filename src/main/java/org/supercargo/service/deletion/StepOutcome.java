package org.supercargo.service.deletion;

import org.supercargo.content.ContentException;
import org.supercargo.oci.Digest;
import org.supercargo.service.deletion.journal.DeletionStep;

import java.util.List;
import java.util.Optional;

/**
 * How one step of a run ended, by the answers of the registry. What was observed afterwards is in
 * the {@link DeletionReport}.
 *
 * @param failure why it was not done; empty if it was
 * @param leftovers stand-ins without a tag that could not be deleted again
 */
public record StepOutcome(
        DeletionStep step,
        Result result,
        Optional<ContentException> failure,
        List<Digest> leftovers) {
    public StepOutcome {
        leftovers = List.copyOf(leftovers);
    }

    /** How a step ended. */
    public enum Result {
        DONE,
        /** Somebody else had removed it already. */
        GONE_BEFORE,
        /** Nothing has changed. */
        REFUSED,
        /** Something went wrong in between, and everything was put back. */
        PUT_BACK,
        /** Something went wrong in between and could not be put right yet; the journal has it. */
        UNSETTLED,
        /** The answer did not come: it may be done or not. */
        UNKNOWN,
        /** The run was stopped before it. */
        NOT_TRIED
    }

    static StepOutcome of(DeletionStep step, Result result) {
        return new StepOutcome(step, result, Optional.empty(), List.of());
    }

    static StepOutcome of(DeletionStep step, Result result, ContentException failure) {
        return new StepOutcome(step, result, Optional.of(failure), List.of());
    }

    StepOutcome leaving(List<Digest> standIns) {
        return new StepOutcome(step, result, failure, standIns);
    }

    /** How it ended after a failure of a single request. */
    static StepOutcome failed(DeletionStep step, ContentException failure) {
        return of(step, isAnswered(failure) ? Result.REFUSED : Result.UNKNOWN, failure);
    }

    /** Whether the registry may not be as it was before the step. */
    boolean mayHaveChanged() {
        return switch (result) {
            case DONE, PUT_BACK, UNSETTLED, UNKNOWN -> true;
            case GONE_BEFORE, REFUSED, NOT_TRIED -> false;
        };
    }

    /** Whether the registry has clearly said no, so that nothing has changed. */
    private static boolean isAnswered(ContentException failure) {
        return switch (failure) {
            case ContentException.Unreachable _,
                    ContentException.ServerFailure _,
                    ContentException.UnexpectedAnswer _,
                    ContentException.DigestMismatch _,
                    ContentException.LocalStorage _,
                    ContentException.Cancelled _ ->
                    false;
            case ContentException.SignInRequired _,
                    ContentException.SignInElsewhere _,
                    ContentException.Denied _,
                    ContentException.NotFound _,
                    ContentException.Unsupported _,
                    ContentException.Conflict _,
                    ContentException.Rejected _,
                    ContentException.RateLimited _,
                    ContentException.InsecureConnection _ ->
                    true;
        };
    }
}
