package org.supercargo.transfer;

import org.supercargo.content.ContentException;

import java.util.Optional;

/** Carries a failure through the copy together with the place that failed. */
final class SideFailure extends Exception {
    private final ContentException failure;
    private final transient Optional<TransferSide> side;

    private SideFailure(ContentException failure, Optional<TransferSide> side) {
        super(failure);
        this.failure = failure;
        this.side = side;
    }

    static SideFailure of(TransferSide side, ContentException failure) {
        boolean cancelled = failure instanceof ContentException.Cancelled;
        return new SideFailure(failure, cancelled ? Optional.empty() : Optional.of(side));
    }

    /** What the source cannot give, or gave in a form that cannot be copied. */
    static SideFailure ofSource(ContentException failure) {
        return of(TransferSide.SOURCE, failure);
    }

    static SideFailure ofDestination(ContentException failure) {
        return of(TransferSide.DESTINATION, failure);
    }

    ContentException failure() {
        return failure;
    }

    Optional<TransferSide> side() {
        return side;
    }
}
