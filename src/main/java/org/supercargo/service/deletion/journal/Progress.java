package org.supercargo.service.deletion.journal;

import org.supercargo.oci.Digest;
import org.supercargo.oci.Tag;

import java.util.List;
import java.util.Optional;

/**
 * How far a deletion is.
 *
 * @param standIn what stands under a tag at the moment, or may do
 * @param removed the tags that were seen to be gone at the end
 * @param deleted the manifests that were seen to be gone at the end
 */
public record Progress(
        State state, Optional<StandIn> standIn, List<Tag> removed, List<Digest> deleted) {
    static final Progress BEGUN =
            new Progress(State.RUNNING, Optional.empty(), List.of(), List.of());

    /** How a deletion stands. */
    public enum State {
        /** It has begun. If no program works on it, it was interrupted. */
        RUNNING,
        ENDED,
        /** It has ended and was undone. */
        UNDONE
    }

    /** How far the guarded order is with a tag. */
    public enum GuardedStep {
        /** The stand-in is about to be written under the tag. */
        WRITING,
        /** The stand-in is about to be deleted, and the tag with it. */
        DELETING
    }

    /**
     * A manifest that takes a tag's place before it is deleted.
     *
     * @param digests the stand-ins that may be under the tag, one for each form
     */
    public record StandIn(Tag tag, GuardedStep step, List<Digest> digests) {
        public StandIn {
            digests = List.copyOf(digests);
        }
    }

    public Progress {
        removed = List.copyOf(removed);
        deleted = List.copyOf(deleted);
    }

    Progress standingIn(Optional<StandIn> now) {
        return new Progress(state, now, removed, deleted);
    }
}
