package org.supercargo.service.offline;

import org.supercargo.content.Attempt;
import org.supercargo.content.ContentException.NotFound;

/** The failure to tell without asking what was not seen before. */
public final class Unseen {
    private Unseen() {}

    /**
     * @param what was not seen: it, they
     */
    public static NotFound of(Attempt attempt, String what) {
        String were = what.equals("they") ? " were" : " was";
        return new NotFound(
                attempt,
                what + were + " not seen here before, and offline no registry is asked.",
                "Look once while not offline.");
    }
}
