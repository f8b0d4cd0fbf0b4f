package org.supercargo.content;

import java.util.Optional;

/**
 * How a listing ended, after its last page was given to the sink.
 *
 * @param incompleteBecause why names may be missing; empty if the listing is whole
 */
public record Listing(Optional<String> incompleteBecause) {
    public static final Listing COMPLETE = new Listing(Optional.empty());

    public static Listing incomplete(String why) {
        return new Listing(Optional.of(why));
    }

    public boolean isComplete() {
        return incompleteBecause.isEmpty();
    }
}
