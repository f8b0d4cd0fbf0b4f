package org.supercargo.ui.catalog.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something of a list goes.
 *
 * @param what goes
 * @param beside which one it goes to
 * @param after whether it goes below that one, else above
 */
public record Placement<T>(T what, T beside, boolean after) {
    /** The list with this done; both must be in it. */
    public List<T> in(List<T> all) {
        List<T> placed = new ArrayList<>(all);
        if (!what.equals(beside)) {
            placed.remove(what);
            placed.add(placed.indexOf(beside) + (after ? 1 : 0), what);
        }
        return placed;
    }
}
