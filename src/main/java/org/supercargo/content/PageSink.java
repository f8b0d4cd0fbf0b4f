package org.supercargo.content;

import java.util.List;

/** Takes the pages of a listing as they arrive, on the thread that lists. */
@FunctionalInterface
public interface PageSink {
    /**
     * Takes the new names of one page: no nulls, none given before.
     *
     * @return whether more pages are wanted
     */
    boolean accept(List<String> names);
}
